package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignatureTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10, 20, 40, 200})
  void estimatesTheShareOfCommonShingles(int changed) {
    Random random = new Random(changed);
    double estimated = 0;
    double exact = 0;
    int rounds = 20;
    for (int round = 0; round < rounds; round++) {
      List<String> text = words(random, 200);
      List<String> other = new ArrayList<>(text);
      for (int i = 0; i < changed; i++) {
        other.set(random.nextInt(other.size()), "changed" + i);
      }
      estimated += TextSignature.similarity(signature(text), signature(other));
      exact += jaccard(text, other);
    }
    assertThat(estimated / rounds).isCloseTo(exact / rounds, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nearCopiesShareABand(long seed) {
    Random random = new Random(seed);
    List<String> text = words(random, 200);
    List<String> other = new ArrayList<>(text);
    other.set(random.nextInt(other.size()), "changed");
    Set<Integer> shared = bands(text);
    shared.retainAll(bands(other));
    assertThat(shared).isNotEmpty();
    assertThat(bands(text)).hasSize(16);
  }

  private static Set<Integer> bands(List<String> words) {
    Set<Integer> bands = new HashSet<>();
    for (int band : TextSignature.terms(0, signature(words))) {
      bands.add(band);
    }
    return bands;
  }

  private static long[] signature(List<String> words) {
    return TextSignature.of(words).stream().mapToLong(Long::longValue).toArray();
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(1000));
    }
    return words;
  }

  private static double jaccard(List<String> a, List<String> b) {
    Set<List<String>> all = shingles(a);
    Set<List<String>> common = shingles(b);
    common.retainAll(all);
    all.addAll(shingles(b));
    return (double) common.size() / all.size();
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      shingles.add(List.copyOf(words.subList(i, i + 3)));
    }
    return shingles;
  }
}
