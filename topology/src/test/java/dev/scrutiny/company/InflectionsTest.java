package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {

  @ParameterizedTest
  @CsvSource({
    "Xiaomi, Das sind Xiaomis Pläne., Xiaomi",
    "Tencent, Tencentin osake nousi., Tencent",
    "Nokia, Nokian osake nousi., Nokia",
    "Alibaba, Menurut Alibabanya begitu., Alibaba",
    "Alibaba, Kata Alibaba-nya begitu., Alibaba",
    "Alibaba, Les ventes d'Alibaba montent., Alibaba",
    "Siemens, Das ist Siemens' Plan., Siemens",
    "Google, Google'ın planı bu., Google",
    "Comarch, Akcje Comarchu rosną., Comarch",
    "Газпром, Акции Газпрома растут., Газпрома",
    "Сбербанк, Сбербанку помогли., Сбербанку",
    "Тойота, Завод Тойоты закрыт., Тойоты",
    "مايكروسوفت, وقالت لمايكروسوفت ذلك., مايكروسوفت",
    "أرامكو, انخفض سهم وأرامكو أمس., أرامكو",
  })
  void areRead(String name, String text, String surface) {
    assertThat(found(extractor(company("a", name)), text)).containsExactly("a:NAME:" + surface);
  }

  @ParameterizedTest
  @CsvSource({
    "Nokia, Nokian Tyres grew.",
    "Bulgari, Bulgaria voted.",
    "Martin, Martinique voted.",
    "Oppo, Opponents met.",
    "Газпром, Газпромбанк вырос.",
    "أرامكو, أرامكوية كلمة.",
  })
  void areNotSeenInOtherWords(String name, String text) {
    assertThat(found(extractor(company("a", name)), text)).isEmpty();
  }

  @Test
  void doNotTakeAnotherCompanysName() {
    CompanyExtractor extractor = extractor(company("a", "Garmin"), company("b", "Garmins"));

    assertThat(found(extractor, "Today Garmins came.")).containsExactly("b:NAME:Garmins");
  }

  @Test
  void initialsAreTheCompanyOnceTheyAreIntroduced() {
    CompanyExtractor extractor = extractor(company("a", "Larsen Toubro Works"));

    assertThat(
            found(
                extractor,
                "Larsen Toubro Works (LTW) won the order.\nShares of LTW rose.\nNot LTWS."))
        .containsExactly("a:NAME:Larsen Toubro Works", "a:NAME:LTW");
    assertThat(found(extractor, "Shares of LTW rose.")).isEmpty();
    assertThat(found(extractor, "Larsen Toubro Works (USA) won.\nThe USA did not."))
        .containsExactly("a:NAME:Larsen Toubro Works");
  }
}
