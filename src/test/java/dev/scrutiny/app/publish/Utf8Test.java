package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

  @Test
  void decodesAllPlanes() throws CharacterCodingException {
    String text = "aé\u0000ệ中\uD83D\uDEA2";

    assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(Utf8.decode(new byte[0])).isEmpty();
  }

  @Test
  void onlyAByteOrderMarkAtTheBeginningIsDropped() throws CharacterCodingException {
    assertThat(Utf8.decode("\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("a\uFEFFb");
    assertThat(Utf8.decode("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** A stray byte, a cut character, an overlong form, a surrogate, beyond the last plane. */
  @ParameterizedTest
  @CsvSource({"6180, 1", "6162E1BB, 2", "C0AF, 0", "61EDA080, 1", "F4908080, 0"})
  void saysWhereItIsBroken(String hex, int offset) {
    assertThatThrownBy(() -> Utf8.decode(HexFormat.of().parseHex(hex)))
        .isInstanceOf(CharacterCodingException.class)
        .hasMessage("not UTF-8 at byte " + offset);
  }
}
