package dev.scrutiny.company;

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
            new SharedName("Quillon", List.of("quillon", "quillon-foods"), "quillon"),
            new SharedName("Zest", List.of("quillon", "zest"), "zest"));
  }

  @Test
  void aNameThatIsNobodysFirstOrSeveralOnesHasNoOwner() {
    List<Company> companies =
        List.of(
            company("a", "Acme", List.of("Bolt"), List.of()),
            company("b", "ACME", List.of(), List.of("bolt")));
    assertThat(SharedName.of(companies))
        .containsExactly(
            new SharedName("Acme", List.of("a", "b"), null),
            new SharedName("Bolt", List.of("a", "b"), null));
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
