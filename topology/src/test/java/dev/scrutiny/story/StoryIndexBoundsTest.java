package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryIndexBoundsTest {

  private static final int ARTICLES = 3000;

  /** The article and its story, and as many of what is forgotten on the way; reads and writes. */
  private static final int MOST_OPERATIONS = 24;

  @Test
  void workDoesNotGrowWithASingleHugeStory() {
    IndexLog log = new IndexLog();
    for (int i = 0; i < ARTICLES; i++) {
      long before = operations(log);
      log.update(storm(i, i % 97).fingerprint());
      assertThat(operations(log) - before).isLessThan(MOST_OPERATIONS);
    }
    assertThat(log.stories).hasSize(1);
    log.assertRecount();
  }

  @Test
  void workDoesNotGrowWithManyStoriesThatShareAllTheirStrongFeatures() {
    IndexLog log = new IndexLog();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder own = new StringBuilder("Own words");
      for (int word = 0; word < 40; word++) {
        own.append(" v").append(i).append('x').append(word);
      }
      long before = operations(log);
      log.update(
          article("a" + i).saying("Valmere storm flood harbour", own.toString()).fingerprint());
      assertThat(operations(log) - before).isLessThan(MOST_OPERATIONS);
    }
    assertThat(log.stories).hasSizeGreaterThan(ARTICLES / 2);
    log.assertRecount();
  }

  @Test
  void candidatesAreBoundedWhereAllArticlesShareTheirTextOrTheirFirm() {
    Slots slots = new Slots();
    ArticleIndex index = new ArticleIndex(slots, Duration.ofDays(7).toMillis());
    int most = 0;
    for (int i = 0; i < ARTICLES; i++) {
      IndexedArticle article =
          IndexedArticle.of(i % 2 == 0 ? storm(i, 1).fingerprint() : storm(i, i).fingerprint());
      Candidates.Found found = index.candidates(article);
      most = Math.max(most, found.byText().size() + found.byFeatures().size());
      index.add(article);
    }
    assertThat(most)
        .isBetween(Candidates.MOST_BY_TEXT, Candidates.MOST_BY_TEXT + Candidates.MOST_BY_FEATURES);
  }

  @Test
  void stateEmptiesAsTimeMovesOn() {
    IndexLog log = new IndexLog(new StorySettings(Duration.ofDays(1), Duration.ofDays(1)));
    for (int i = 0; i < 300; i++) {
      log.add(storm(i, i).fingerprint());
    }
    assertThat(log.store.size()).isGreaterThan(300);
    for (int i = 0; i < 100; i++) {
      log.add(
          article("later" + i)
              .saying("Word" + i + " alone")
              .at(TIME.plus(Duration.ofDays(2 + i)))
              .fingerprint());
    }
    // The last article and the one a day before it, in one story or in two.
    assertThat(log.store.size()).isBetween(3, 4);
    log.assertRecount();
  }

  @Test
  void hugeStoryIsNotMovedButTakesTheOtherOne() {
    IndexLog log = new IndexLog();
    Articles early =
        article("early")
            .saying(
                "A tug sank off Valmere.", "Captain Ines Okoro left it on a raft with her crew.")
            .at(TIME.minusSeconds(60));
    log.add(early.fingerprint());
    for (int i = 0; i <= StoryIndex.MOST_MOVED; i++) {
      log.add(storm(i, i).fingerprint());
    }
    assertThat(log.stories).hasSize(2);
    String huge = log.assignment("a1").storyId();
    // The correction of the early article founds no third story but makes it a part of the huge
    // one.
    log.add(storm(1, 5).fingerprint());
    log.add(article("early").saying(stormText(7)).at(TIME.minusSeconds(60)).fingerprint());
    assertThat(log.assignment("early").storyId()).isEqualTo(huge);
    assertThat(log.stories).containsOnlyKeys(huge);
    log.assertRecount();
  }

  @Test
  void forgottenArticlesMatchNothingAndStayCounted() {
    StorySettings settings = new StorySettings(Duration.ofDays(2), Duration.ofDays(3));
    IndexLog log = new IndexLog(settings);
    log.add(storm(0, 1).headline("Storm").fingerprint());
    log.add(storm(1, 2).at(TIME.plus(Duration.ofDays(1))).fingerprint());
    Assignment before = log.assignment("a0");
    log.add(article("later").saying("Quiet day").at(TIME.plus(Duration.ofHours(80))).fingerprint());
    assertThat(log.store.articles().get("a0")).isNull();
    assertThat(log.assignments).containsEntry("a0", before);

    // The story goes on, with the forgotten article in its counts and its headline.
    Assignment next = log.add(storm(2, 3).at(TIME.plus(Duration.ofDays(2))).fingerprint());
    assertThat(next.storyId()).isEqualTo(before.storyId());
    StorySummary story = log.story(before.storyId());
    assertThat(story.articleCount()).isEqualTo(3);
    assertThat(story.headline()).isEqualTo("Storm");
    assertThat(story.firstPublishedAt()).isEqualTo(TIME.toEpochMilli());
    log.assertRecount();

    // Its other articles leave: the forgotten one is all that remains.
    log.add(article("a1").saying("Nothing").at(TIME.plus(Duration.ofDays(1))).fingerprint());
    log.add(article("a2").saying("Nothing").at(TIME.plus(Duration.ofDays(2))).fingerprint());
    assertThat(log.story(before.storyId()).articleCount()).isEqualTo(1);
    log.assertRecount();
    assertThat(log.store.stories().get(before.storyId())).isNull();
  }

  @Test
  void expiryIsBoundedAndLeavesNothingBehind() {
    StorySettings settings = new StorySettings(Duration.ofDays(1), Duration.ofDays(1));
    IndexLog log = new IndexLog(settings);
    for (int i = 0; i < 100; i++) {
      log.add(storm(i, i).fingerprint());
    }
    log.add(article("later").at(TIME.plus(Duration.ofDays(9))).fingerprint());
    assertThat(log.index.expire(10)).isEqualTo(10);
    assertThat(log.index.expire(1000)).isBetween(80, 90);
    assertThat(log.index.expire(1000)).isZero();
    assertThat(log.store.size()).isEqualTo(2);
    log.assertRecount();
  }

  @Test
  void emptyIndexHasNothingToForget() {
    assertThat(new IndexLog().index.expire(10)).isZero();
  }

  private static Articles storm(int id, int version) {
    return article("a" + id).saying(stormText(version));
  }

  private static String[] stormText(int version) {
    return new String[] {
      "Storm Odile flooded the harbour of Valmere and tore the roof off the Lantern theatre.",
      "Mayor Joachim Adeyemi opened 12 shelters in Port Lune, where the river Sarn burst its"
          + " banks.",
      "Reader number " + version + " saw lamp post " + (1000 + version) + " fall."
    };
  }

  private static long operations(IndexLog log) {
    return log.store.reads() + log.store.writes();
  }
}
