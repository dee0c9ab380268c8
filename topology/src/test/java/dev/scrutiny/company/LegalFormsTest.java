package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalFormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xiaomi Corp",
        "Xiaomi Corp.",
        "Xiaomi Inc.",
        "Xiaomi, Inc.",
        "Xiaomi Group Holdings Ltd",
        "Xiaomi Co., Ltd.",
        "XIAOMI CORP",
        "PT Xiaomi Tbk",
        "PT. Xiaomi",
        "Công ty cổ phần Xiaomi",
        "tập đoàn Xiaomi",
        "Tập đoàn Xiaomi",
        "Groupe Xiaomi",
        "Xiaomi集团",
        "Xiaomi股份有限公司",
        "株式会社Xiaomi",
        "㈜Xiaomi",
        "Xiaomi그룹",
        "ПАО Xiaomi",
        "ПАО «Xiaomi»",
        "Xiaomi (Persero) Tbk",
        "Xiaomi S.A.",
        "Xiaomi SE & Co. KGaA",
        "Xiaomi & Company",
      })
  void belongToTheSurfaceOfAName(String surface) {
    CompanyExtractor extractor = extractor(company("x", "Xiaomi"));

    assertThat(found(extractor, surface)).containsExactly("x:NAME:" + surface);
    assertThat(found(extractor, "- " + surface + " -")).containsExactly("x:NAME:" + surface);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Xiaomi company grows | Xiaomi",
        "Xiaomi incident | Xiaomi",
        "Xiaomi, Group of Seven | Xiaomi",
        "Xiaomi Grouping | Xiaomi",
        "the PTA Xiaomi | Xiaomi",
        "«Xiaomi» Inc | Xiaomi",
      })
  void areWholeWords(String text, String surface) {
    assertThat(found(extractor(company("x", "Xiaomi")), text)).containsExactly("x:NAME:" + surface);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3M India Ltd. | 3M India",
        "Punj Lloyd Limited | Punj Lloyd",
        "PT Bank Mandiri (Persero) Tbk | Bank Mandiri",
        "Công ty cổ phần Sữa Việt Nam | Sữa Việt Nam",
        "The Walt Disney Company | Walt Disney",
        "阿里巴巴集团控股有限公司 | 阿里巴巴",
        "株式会社日立製作所 | 日立製作所",
        "Hypermarcas S.A. | Hypermarcas",
        "Samsung Co., Ltd. | Samsung",
      })
  void ofAWatchedNameNeedNotStandInTheText(String name, String surface) {
    CompanyExtractor extractor = extractor(company("x", name));

    assertThat(found(extractor, surface)).containsExactly("x:NAME:" + surface);
    assertThat(found(extractor, name)).containsExactly("x:NAME:" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Group", "Holdings Ltd", "M Corp", "Company"})
  void areNotStrippedWhereNothingDistinctiveIsLeft(String name) {
    assertThat(LegalForms.USUAL.strip(name).length()).isGreaterThan(1);
    assertThat(found(extractor(company("x", name)), "The M of Holdings group")).isEmpty();
  }

  @Test
  void doNotTakeAwayANameThatAnotherCompanyHas() {
    CompanyExtractor extractor =
        extractor(company("group", "Adani Group"), company("ports", "Adani Ports", "Adani"));

    assertThat(found(extractor, "Adani said so, Adani Group said no."))
        .containsExactly("group:NAME:Adani Group", "ports:NAME:Adani");
  }

  @Test
  void ofACompanyItselfCountForItAlone() {
    Company owner =
        new Company(
            "a",
            "Sberbank",
            List.of(),
            List.of(),
            List.of("Rossii"),
            "RU",
            null,
            Company.Kind.COMPANY);
    CompanyExtractor extractor = extractor(owner, company("b", "Pochta"));

    assertThat(found(extractor, "Sberbank Rossii and Pochta Rossii"))
        .containsExactly("a:NAME:Sberbank Rossii", "b:NAME:Pochta");
  }

  @Test
  void endBeforeTheNextName() {
    CompanyExtractor extractor = extractor(company("a", "Xiaomi"), company("b", "Group Nine"));

    assertThat(found(extractor, "Xiaomi Group Nine"))
        .containsExactly("a:NAME:Xiaomi", "b:NAME:Group Nine");
  }
}
