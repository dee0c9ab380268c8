package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianVerbsTest {

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Kami siap,\" lanjut Budi. | \"We are ready,\" continued Budi.",
        "\"Kami siap,\" tegas Budi. | \"We are ready,\" stressed Budi.",
        "Harga beras terus meningkat. | The price of rice continued to increase.",
        "Virus ini mungkin menyebabkan kematian. | This virus may cause death.",
        "Ia diduga melakukan korupsi. | He allegedly committed corruption.",
        "Hujan turun, jadi mereka pulang. | Rain fell, so they went home."
      })
  void wordsAreVerbsByWhatIsBesideThem(String source, String expected) {
    assertThat(ENGINE.translate("id", List.of(source)).sentences().get(0).text())
        .isEqualTo(expected);
  }
}
