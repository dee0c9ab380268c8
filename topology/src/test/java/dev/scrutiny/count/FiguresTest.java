package dev.scrutiny.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @Test
  void aStoryCountsOnceWithTheLargestCountOfItsArticles() {
    StoryTally tally =
        StoryTally.empty()
            .plus(new MentionFacts("s", "id", 0, 2, 0))
            .plus(new MentionFacts("s", "id", 0, 6, 3))
            .plus(new MentionFacts("s", "vi", 0, 1, 1));
    assertThat(tally.figures())
        .isEqualTo(new Figures(1, 3, 6, 9, 3, new TreeMap<>(Map.of("id", 2L, "vi", 1L))));
  }

  @Test
  void withdrawingTheLargestArticleFallsBackToTheNextLargest() {
    MentionFacts large = new MentionFacts("s", "id", 0, 6, 0);
    StoryTally tally =
        StoryTally.empty().plus(large).plus(new MentionFacts("s", "vi", 0, 2, 0)).minus(large);
    assertThat(tally.figures().mentions()).isEqualTo(2);
  }

  @Test
  void aStoryThatOnlyNamesProductsCountsProductsAlone() {
    StoryTally tally = StoryTally.empty().plus(new MentionFacts("s", "en", 0, 0, 2));
    assertThat(tally.figures()).isEqualTo(new Figures(0, 0, 0, 0, 2, new TreeMap<>()));
  }

  @Test
  void withdrawingWhatWasNeverAddedIsADefect() {
    assertThatThrownBy(() -> StoryTally.empty().minus(new MentionFacts("s", "en", 0, 1, 0)))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void addingAndWithdrawingInAnyOrderEqualsARecount(long seed) {
    Random random = new Random(seed);
    List<MentionFacts> kept = new ArrayList<>();
    List<MentionFacts> withdrawn = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      MentionFacts facts =
          new MentionFacts(
              "s",
              List.of("id", "vi", "en", "fr").get(random.nextInt(4)),
              0,
              random.nextInt(5),
              1 + random.nextInt(3));
      (random.nextBoolean() ? kept : withdrawn).add(facts);
    }
    List<MentionFacts> arrivals = new ArrayList<>(kept);
    arrivals.addAll(withdrawn);
    Collections.shuffle(arrivals, random);
    StoryTally incremental = StoryTally.empty();
    Figures company = Figures.NONE;
    for (MentionFacts facts : arrivals) {
      StoryTally next = incremental.plus(facts);
      company = company.minus(incremental.figures()).plus(next.figures());
      incremental = next;
    }
    for (MentionFacts facts : withdrawn) {
      StoryTally next = incremental.minus(facts);
      company = company.minus(incremental.figures()).plus(next.figures());
      incremental = next;
    }
    StoryTally recount = StoryTally.empty();
    for (MentionFacts facts : kept) {
      recount = recount.plus(facts);
    }
    assertThat(incremental).isEqualTo(recount);
    assertThat(company).isEqualTo(recount.figures());
  }
}
