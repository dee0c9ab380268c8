package dev.scrutiny.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {

  @Test
  void isTwentyDigitsOfTheHashOfTheNormalisedText() throws Exception {
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(
                "ministers meet\nthey met in oslo"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(ArticleId.of("Ministers meet", "They met\nin Oslo."))
        .isEqualTo(java.util.HexFormat.of().formatHex(digest).substring(0, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met.|they  met",
        "They met.|THEY - MET!",
        "“They met”|\"They met\"",
        "ﬁnance|finance",
        "Ｘiaomi|Xiaomi",
        "Hà Nội|Hà Nội",
        "so\u00adft|soft",
        "Straße|STRASSE"
      })
  void publicationsOfTheSameWordsAreTheSameArticle(String one, String other) {
    assertThat(ArticleId.of(null, one)).isEqualTo(ArticleId.of("", other));
  }

  @Test
  void otherWordsAreAnotherArticle() {
    assertThat(ArticleId.of(null, "They met."))
        .isNotEqualTo(ArticleId.of(null, "They meet."))
        .isNotEqualTo(ArticleId.of("They", "met."))
        .isNotEqualTo(ArticleId.of("They met.", ""));
    assertThat(ArticleId.of(null, "Costs rose")).isNotEqualTo(ArticleId.of(null, "Cost srose"));
  }

  @Test
  void anyTextHasAnId() {
    assertThat(ArticleId.of(null, "")).hasSize(20).matches("[0-9a-f]+");
    assertThat(ArticleId.of(null, "\ud800 lone surrogate")).hasSize(20);
  }
}
