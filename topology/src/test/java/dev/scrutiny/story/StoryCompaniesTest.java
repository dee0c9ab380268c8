package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCompaniesTest {

  private static final int STEPS = 500;
  private static final int COMPANIES = 12;

  /** Whatever comes, goes and is forgotten: those of remembered and of forgotten articles. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void listsWhatRememberedAndForgottenArticlesName(long seed) {
    Random random = new Random(seed);
    StoryCompanies companies = new StoryCompanies();
    Deque<List<String>> remembered = new ArrayDeque<>();
    TreeSet<String> forgotten = new TreeSet<>();
    for (int i = 0; i < STEPS; i++) {
      switch (remembered.isEmpty() ? 0 : random.nextInt(random.nextInt(3) == 0 ? 3 : 2)) {
        case 0 -> {
          List<String> article = someOf(random, 1 + i * COMPANIES / STEPS);
          companies.add(article);
          remembered.add(article);
        }
        case 1 -> companies.remove(remembered.remove());
        default -> {
          List<String> article = remembered.remove();
          companies.forget(article);
          forgotten.addAll(article);
        }
      }

      TreeSet<String> expected = new TreeSet<>(forgotten);
      remembered.forEach(expected::addAll);
      assertThat(companies.all()).containsExactlyElementsOf(expected);
      assertThat(companies.forgotten()).containsExactlyElementsOf(forgotten);
    }
  }

  private static List<String> someOf(Random random, int bound) {
    TreeSet<String> some = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add("c" + random.nextInt(bound));
    }
    return new ArrayList<>(some);
  }
}
