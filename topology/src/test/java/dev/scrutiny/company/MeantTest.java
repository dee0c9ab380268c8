package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Platforms as the place of a statement, sport, persons that an article introduces, enumerations.
 */
class MeantTest {

  private final CompanyExtractor companies =
      extractor(
          company("meta", "Meta Platforms", "Facebook", "Instagram", "フェイスブック", "페이스북"),
          company("x", "X Corp", "Twitter", "ツイッター"),
          company("bayer", "Bayer"),
          company("siemens", "Siemens", "Сименс"),
          company("apple", "Apple"),
          company("gap", "Gap"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister wrote on Facebook that he would go.",
        "Kata dia lewat akun Instagram pribadinya.",
        "Il a répondu sur Twitter puis sur Facebook.",
        "Sie schrieb auf Twitter, Facebook und Instagram.",
        "Bakan Twitter'da yazdı.",
        "知事はツイッターに投稿した。",
        "시장은 페이스북에 글을 올렸다."
      })
  void aPlatformThatIsOnlyThePlaceOfAStatementIsNotMeant(String text) {
    assertThat(found(companies, text))
        .isNotEmpty()
        .allSatisfy(mention -> assertThat(mention).contains(":AMBIGUOUS:"));
  }

  @Test
  void ifAnythingElseIsSaidOfAPlatformAllItsMentionsCount() {
    assertThat(found(companies, "Facebook was fined.\nUsers complained on Facebook."))
        .containsExactly("meta:NAME:Facebook", "meta:NAME:Facebook");
  }

  @Test
  void inAReportOnSportANameNeedsEvidence() {
    assertThat(found(companies, "Bayer won 2-1.\nThe goalkeeper saved a penalty in the stadium."))
        .containsExactly("bayer:AMBIGUOUS:Bayer");
    assertThat(found(companies, "Bayer AG won 2-1.\nThe goalkeeper is in the stadium."))
        .containsExactly("bayer:NAME:Bayer AG");
    assertThat(found(companies, "Bayer won the case.\nThe match is over, said its lawyer."))
        .containsExactly("bayer:NAME:Bayer");
  }

  @Test
  void aPersonThatTheArticleIntroducesHasTheNameToTheEnd() {
    assertThat(
            found(companies, "Werner von Siemens was born in 1816.\nIn 1847 Siemens laid a cable."))
        .containsExactly("siemens:AMBIGUOUS:Siemens", "siemens:AMBIGUOUS:Siemens");
    assertThat(found(companies, "Вернер Сименс родился в 1816 году.\nСименс жил в Берлине."))
        .allSatisfy(mention -> assertThat(mention).contains(":AMBIGUOUS:"));
    assertThat(found(companies, "In 1847 Siemens laid a cable."))
        .containsExactly("siemens:NAME:Siemens");
  }

  @Test
  void anEnumerationWithAFirmThatEverybodyKnowsIsOneOfFirms() {
    assertThat(found(companies, "The talks were with Apple, Gap and Microsoft."))
        .containsExactly("apple:NAME:Apple", "gap:NAME:Gap");
    assertThat(found(companies, "They spoke of Apple, Gap and Sundays."))
        .containsExactly("apple:AMBIGUOUS:Apple", "gap:AMBIGUOUS:Gap");
  }
}
