package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSentencesTest {

  private static final LongSentences TWENTY = new LongSentences(String::length, 20);

  @Test
  void aShortSentenceStaysWhole() {
    assertThat(TWENTY.split(" Short; and sweet. ")).containsExactly("Short; and sweet.");
    assertThat(TWENTY.split(" ")).isEmpty();
  }

  @Test
  void aLongOneIsCutAtTheStrongestPunctuationNearTheMiddle() {
    assertThat(TWENTY.split("one, two, three; four, five"))
        .containsExactly("one, two, three;", "four, five");
    assertThat(TWENTY.split("one two three, four five"))
        .containsExactly("one two three,", "four five");
    assertThat(TWENTY.split("one two three four five six"))
        .containsExactly("one two three", "four five six");
  }

  @Test
  void numbersAreNotCutAtTheirPoints() {
    assertThat(TWENTY.split("total of 1.234.567.890 yen")).contains("1.234.567.890 yen");
  }

  @Test
  void aTextWithoutSpacesIsCutAtItsOwnPunctuation() {
    assertThat(TWENTY.split("一二三四五六七八九十，一二三四五六七八九十")).containsExactly("一二三四五六七八九十，", "一二三四五六七八九十");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyPartIsShortEnoughAndNothingIsLostOrBroken(long seed) {
    Random random = new Random(seed);
    List<String> alphabet = List.of("a", "bc", " ", ", ", ". ", "😀", "。", "é");
    for (int round = 0; round < 200; round++) {
      String text =
          IntStream.range(0, random.nextInt(120))
              .mapToObj(at -> alphabet.get(random.nextInt(alphabet.size())))
              .collect(Collectors.joining());
      List<String> parts = TWENTY.split(text);
      assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, 20));
      assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      assertThat(parts).allMatch(part -> Characters.wellFormed(part).equals(part));
    }
  }
}
