package dev.scrutiny.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameIndexTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(7); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static String name(Random random) {
    return random.nextInt(3) == 0 ? word(random) + " " + word(random) : word(random);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsWhatAComparisonOfEveryNameAtEveryWordFinds(long seed) {
    Random random = new Random(seed);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 80; i++) {
      String name = name(random);
      names.put(name, name);
    }
    StringBuilder text = new StringBuilder(word(random));
    for (int i = 0; i < 120; i++) {
      text.append(random.nextInt(6) == 0 ? ", " : " ").append(word(random));
    }
    FoldedText folded = FoldedText.of(text.toString());

    List<String> found = new ArrayList<>();
    new NameIndex<>(names).find(folded, (start, name) -> found.add(start + ":" + name));

    List<String> expected = new ArrayList<>();
    for (int p = 0; p < folded.size(); p++) {
      boolean start = folded.folded(p) != ' ' && (p == 0 || folded.folded(p - 1) == ' ');
      for (String name : names.keySet()) {
        int end = p + name.length();
        boolean whole = name.length() >= 4 || folded.folded(end) == ' ';
        if (start && whole && folded.foldedBetween(p, end).equals(name)) {
          expected.add(p + ":" + name);
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void withoutNamesFindsNothing() {
    List<String> found = new ArrayList<>();

    new NameIndex<String>(Map.of()).find(FoldedText.of("a b c"), (start, name) -> found.add(name));

    assertThat(found).isEmpty();
  }

  @Test
  void findsNamesAtEveryCharacterOfScriptsWithoutBlanks() {
    List<String> found = new ArrayList<>();
    NameIndex<String> index = new NameIndex<>(Map.of("阿里", "a", "里巴巴集团", "b"));

    index.find(FoldedText.of("在阿里巴巴集团"), (start, name) -> found.add(start + ":" + name));

    assertThat(found).containsExactly("1:a", "2:b");
  }
}
