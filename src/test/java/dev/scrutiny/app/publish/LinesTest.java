package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  @Test
  void aLineFeedEndsALine() throws IOException {
    assertThat(lines("one\n\ntwo")).containsExactly("one", "", "two");
    assertThat(lines("one\n")).containsExactly("one");
    assertThat(lines("\n")).containsExactly("");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void countsLinesAndBytes() throws IOException {
    Lines lines = new Lines(stream("é\nab"));

    assertThat(lines.next()).isTrue();
    assertThat(lines.number()).isEqualTo(1);
    assertThat(lines.length()).isEqualTo(2);
    assertThat(lines.next()).isTrue();
    assertThat(lines.number()).isEqualTo(2);
    assertThat(lines.length()).isEqualTo(2);
    assertThat(lines.isTooLong()).isFalse();
    assertThat(lines.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void linesPutTogetherAreTheContent(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      content.append("ab\r\n\n".charAt(random.nextInt(5)));
    }
    content.append('.');

    assertThat(String.join("\n", lines(content.toString()))).isEqualTo(content.toString());
  }

  private static List<String> lines(String content) throws IOException {
    Lines lines = new Lines(stream(content));
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(Utf8.decode(lines.bytes()));
    }
    return all;
  }

  private static ByteArrayInputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
