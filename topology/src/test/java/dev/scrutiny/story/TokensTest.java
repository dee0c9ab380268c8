package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2,9 ton          | 2.9 ton
          2.9 tonnes       | 2.9 tonnes
          10.000 orang     | 10000 orang
          10,000 people    | 10000 people
          1.234,5          | 1234.5
          1,234,567.8      | 1234567.8
          18 mars          | 18 mars
          18/3/2021        | 18 3 2021
          18.3.2021        | 18 3 2021
          2021-03-18       | 2021 03 18
          3,5,              | 3.5
          """)
  void writesNumbersOfAllLanguagesInOneWay(String text, String expected) {
    assertThat(String.join(" ", texts(text))).isEqualTo(expected);
  }

  @Test
  void readsNoBreakSpacesAsGrouping() {
    assertThat(texts("10\u00A0000 francs, 25\u202F000 euros, en 2021\u00A0300"))
        .containsExactly("10000", "francs", "25000", "euros", "en", "2021", "300");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          L'Élysée et l’accord  | elysee et accord
          Asia's ports          | asia ports
          Đà Nẵng, Hà Nội       | da nang ha noi
          Göteborg-Łódź         | goteborg lodz
          aujourd'hui           | aujourdhui
          COVID19 in 5G         | covid19 in 5 g
          """)
  void foldsWordsAndCutsElisions(String text, String expected) {
    assertThat(String.join(" ", texts(text))).isEqualTo(expected);
  }

  @Test
  void doesNotCareHowAccentsAreEncoded() {
    assertThat(texts("Vie\u0302\u0323t")).isEqualTo(texts("Việt")).containsExactly("viet");
  }

  @Test
  void givesOneTokenACharacterInScriptsWithoutSpaces() {
    assertThat(texts("東京の港 closed")).containsExactly("東", "京", "の", "港", "closed");
  }

  @Test
  void tellsCapitals() {
    assertThat(Tokens.of("d’Alibaba dit"))
        .containsExactly(new Token("alibaba", false, true), new Token("dit", false, false));
  }

  private static List<String> texts(String text) {
    return Tokens.of(text).stream().map(Token::text).toList();
  }
}
