package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after any sequence of arrivals, corrections and repetitions. */
class StoryIndexPropertyTest {

  private static final List<String> LANGUAGES = List.of("en", "fr", "id", "vi");

  /** Longer than all the times that the articles here are apart. */
  private static final StorySettings REMEMBERS_ALL =
      new StorySettings(Duration.ofDays(7), Duration.ofDays(100));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void summariesEqualARecount(long seed) {
    Random random = new Random(seed);
    IndexLog log = new IndexLog(REMEMBERS_ALL);
    List<Fingerprint> sent = new ArrayList<>();
    for (int step = 0; step < 300; step++) {
      Fingerprint article =
          !sent.isEmpty() && random.nextInt(5) == 0
              ? sent.get(random.nextInt(sent.size()))
              : random(random, "a" + random.nextInt(80), Duration.ofDays(20));
      sent.add(article);
      log.add(article);
      if (step % 10 == 0) {
        log.assertRecount();
      }
    }
    log.assertRecount();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void withdrawingEveryContributionLeavesTheStateOfTheLastVersions(long seed) {
    Random random = new Random(seed);
    IndexLog log = new IndexLog(REMEMBERS_ALL);
    int articles = 30;
    for (int step = 0; step < 200; step++) {
      log.add(random(random, "a" + random.nextInt(articles), Duration.ofDays(3)));
    }
    // Each becomes an article without text: a story of its own.
    for (int i = 0; i < articles; i++) {
      log.add(article("a" + i).fingerprint());
    }
    log.assertRecount();
    assertThat(log.stories).hasSize(articles);
    // The article and its story.
    assertThat(log.store.size()).isEqualTo(2 * articles);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void countsStayRightWhileArticlesAreForgotten(long seed) {
    Random random = new Random(seed);
    StorySettings settings = new StorySettings(Duration.ofDays(2), Duration.ofDays(4));
    IndexLog log = new IndexLog(settings);
    for (int step = 0; step < 400; step++) {
      // Every article has an id of its own, since a forgotten one would count as new.
      Fingerprint article = random(random, "a" + step, Duration.ofDays(1));
      Duration passed = Duration.ofHours(step);
      log.add(article.withPublishedAt(article.publishedAt() + passed.toMillis()));
    }
    log.assertRecount();
    assertThat(log.store.articles().get("a0")).isNull();
    assertThat(log.store.size()).isLessThan(2 * 150);
  }

  /** An article of one of a few stories, in one of a few versions. */
  static Fingerprint random(Random random, String id, Duration spread) {
    int story = random.nextInt(6);
    Articles article =
        article(id)
            .language(LANGUAGES.get(random.nextInt(LANGUAGES.size())))
            .at(TIME.plusSeconds(random.nextLong(spread.toSeconds())));
    if (random.nextBoolean()) {
      article.headline("Headline " + random.nextInt(5));
    }
    if (random.nextInt(3) > 0) {
      article.companies("c" + story, "c" + random.nextInt(10));
    }
    for (int sentence = 0; sentence < 3; sentence++) {
      StringBuilder text = new StringBuilder("It");
      for (int word = 0; word < 8; word++) {
        // Mostly words of the story, some of another one, so that stories meet and merge.
        int owner = random.nextInt(4) == 0 ? random.nextInt(6) : story;
        text.append(' ').append((char) ('k' + owner)).append("ord").append(random.nextInt(12));
      }
      article.saying(text.toString());
    }
    return article.fingerprint();
  }
}
