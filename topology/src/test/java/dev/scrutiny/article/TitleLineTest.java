package dev.scrutiny.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministers meet in Oslo",
        "Will ministers meet?",
        "Ministers meet!",
        "‘We met’",
        "部长们举行会议",
        "Ministers meet (again)"
      })
  void firstLineLikeAHeadlineIsTheTitle(String line) {
    TitleLine split = TitleLine.split(line + "\n\nThey met on Monday.");
    assertThat(split.title()).isEqualTo(line);
    assertThat(split.body()).isEqualTo("\nThey met on Monday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on Monday.\nThey met again.",
        "“They met.”\nAgain.",
        "部长们举行了会议。\n第二段。",
        "Read:\nThey met.",
        "Ministers meet",
        "Ministers meet\n \n",
        "\nMinisters meet\nThey met.",
        "2021\nThey met.",
        "hard-wrapped text that goes on,\nand on.",
        ""
      })
  void otherContentHasNoTitle(String content) {
    assertThat(TitleLine.split(content)).isEqualTo(new TitleLine(null, content));
  }

  @Test
  void aLongLineIsNoTitle() {
    assertThat(TitleLine.split("word ".repeat(50) + "\nThey met.").title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void titleAndBodyMakeUpTheContent(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab .\n\r\t?!部。";
    for (int round = 0; round < 500; round++) {
      StringBuilder content = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        content.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      TitleLine split = TitleLine.split(content.toString());
      Article article = new Article("a", split.title(), split.body(), null, null);
      assertThat(article.text()).isEqualTo(content.toString());
    }
  }
}
