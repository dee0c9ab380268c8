package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedNameTest {

  @Test
  void listsNamesAliasesAndProductsThatSeveralCompaniesHave() {
    List<Company> companies =
        List.of(
            company("quillon", "Quillon", List.of("QLN"), List.of("Zest")),
            company("quillon-foods", "Quillon Foods", List.of("Quillón"), List.of()),
            company("zest", "Zest", List.of(), List.of("Fizz")));
    assertThat(SharedName.of(companies))
        .containsExactly(
            new SharedName("Quillon", List.of("quillon", "quillon-foods"), "quillon", false),
            new SharedName("Zest", List.of("quillon", "zest"), "zest", false));
  }

  @Test
  void aNameThatIsNobodysFirstOrSeveralOnesHasNoOwner() {
    List<Company> companies =
        List.of(
            company("a", "Acme", List.of("Bolt"), List.of()),
            company("b", "ACME", List.of(), List.of("bolt")));
    assertThat(SharedName.of(companies))
        .containsExactly(
            new SharedName("Acme", List.of("a", "b"), null, false),
            new SharedName("Bolt", List.of("a", "b"), null, false));
  }

  @Test
  void listsWhatSeveralHaveWithoutTheirLegalForms() {
    Company quillon = company("quillon", "Quillon", List.of(), List.of());
    Company other = company("quillon-ag", "Quillon AG", List.of("Marrow Ltd"), List.of());
    Company third = company("marrow", "Marrow & Co", List.of(), List.of());
    Company fourth = company("marrow-plc", "PT Marrow", List.of(), List.of());

    assertThat(SharedName.of(List.of(quillon, other)))
        .containsExactly(
            new SharedName("Quillon", List.of("quillon", "quillon-ag"), "quillon", true));
    assertThat(SharedName.of(List.of(other, third)))
        .containsExactly(new SharedName("Marrow", List.of("marrow", "quillon-ag"), "marrow", true));
    assertThat(SharedName.of(List.of(third, fourth)))
        .containsExactly(new SharedName("Marrow", List.of("marrow", "marrow-plc"), null, true));
  }

  @Test
  void saysForWhomANameCountsInAnArticle() {
    Company quillon = company("quillon", "Quillon", List.of(), List.of());
    Company other = company("quillon-ag", "Quillon AG", List.of("Marrow Ltd"), List.of());
    Company third = company("marrow", "Marrow & Co", List.of(), List.of());
    Company fourth = company("marrow-plc", "PT Marrow", List.of(), List.of());

    assertThat(found(extractor(quillon, other), "Quillon came."))
        .containsExactly("quillon:NAME:Quillon");
    assertThat(found(extractor(other, third), "Marrow came."))
        .containsExactly("marrow:NAME:Marrow");
    assertThat(found(extractor(third, fourth), "Marrow came."))
        .containsExactly("marrow:AMBIGUOUS:Marrow", "marrow-plc:AMBIGUOUS:Marrow");
  }

  @Test
  void aCompanySharesNothingWithItself() {
    assertThat(SharedName.of(List.of(company("a", "Acme", List.of("ACME"), List.of("Acme")))))
        .isEmpty();
  }

  private static Company company(
      String id, String name, List<String> aliases, List<String> products) {
    return new Company(id, name, aliases, products, List.of(), null, null, Company.Kind.COMPANY);
  }
}
