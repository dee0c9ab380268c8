package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index derives in memory is never more, or less, than what its store says. */
class StoryIndexRestartTest {

  private static final StorySettings SETTINGS =
      new StorySettings(Duration.ofDays(2), Duration.ofDays(3));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anIndexThatStartsAgainGoesOnAsOneThatDoesNot(long seed) {
    Random random = new Random(seed);
    StoryIndex steady = new StoryIndex(new InMemoryStoryStore(), SETTINGS);
    InMemoryStoryStore store = new InMemoryStoryStore();
    StoryIndex restarted = new StoryIndex(store, SETTINGS);
    for (int step = 0; step < 300; step++) {
      if (random.nextInt(20) == 0) {
        restarted = new StoryIndex(store, SETTINGS);
      }
      Fingerprint article = article(random, step);
      assertThat(restarted.assign(article)).isEqualTo(steady.assign(article));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void whatIsRolledBackLeavesNoTrace(long seed) {
    Random random = new Random(seed);
    StoryIndex steady = new StoryIndex(new InMemoryStoryStore(), SETTINGS);
    InMemoryStoryStore committed = new InMemoryStoryStore();
    int step = 0;
    while (step < 300) {
      // A transaction that fails: its writes are lost, and another index takes over.
      StoryIndex failing = new StoryIndex(committed.copy(), SETTINGS);
      for (int i = random.nextInt(10); i > 0; i--) {
        failing.assign(article(random, step + random.nextInt(5)));
      }
      StoryIndex next = new StoryIndex(committed, SETTINGS);
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        Fingerprint article = article(random, step++);
        assertThat(next.assign(article)).isEqualTo(steady.assign(article));
      }
    }
  }

  /** Some new, some corrections of former ones, some late, none that comes when it is forgotten. */
  private static Fingerprint article(Random random, int step) {
    String id = "a" + (random.nextInt(5) == 0 ? Math.max(0, step - random.nextInt(20)) : step);
    Fingerprint article = StoryIndexPropertyTest.random(random, id, Duration.ofHours(12));
    return article.withPublishedAt(article.publishedAt() + Duration.ofHours(step).toMillis());
  }
}
