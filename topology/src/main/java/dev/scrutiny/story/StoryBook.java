package dev.scrutiny.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the counts and the order of the articles of each story, so that the summary of a story is
 * exact after every change, at a cost that does not grow with the number of its articles.
 */
final class StoryBook {

  private final StoryStore store;

  StoryBook(StoryStore store) {
    this.store = store;
  }

  /** Whether a story of that id has remembered articles. */
  boolean contains(String storyId) {
    return store.stories().get(storyId) != null;
  }

  /** Whether a story has articles that are forgotten. */
  boolean hasForgotten(String storyId) {
    StoryRecord story = require(storyId);
    return story.articleCount() > story.rememberedCount();
  }

  /** Adds an article to a story, which it founds where there is none of that id. */
  void add(String storyId, Fingerprint article) {
    StoryRecord known = store.stories().get(storyId);
    StoryRecord story = known == null ? StoryRecord.empty(storyId) : known;
    store.stories().put(storyId, counted(story, article, 1));
    store.membersByTime().put(timeKey(storyId, article), article.articleId());
    String headline = article.headline();
    store.membersByRank().put(rankKey(storyId, article), headline == null ? "" : headline);
  }

  /**
   * Takes an article out of its story, as if it had never been there.
   *
   * @return the last summary of the story where no remembered article is left, otherwise null
   */
  @Nullable StorySummary remove(String storyId, Fingerprint article) {
    StoryRecord story = counted(require(storyId), article, -1);
    store.membersByTime().delete(timeKey(storyId, article));
    store.membersByRank().delete(rankKey(storyId, article));
    putOrDrop(story);
    if (story.rememberedCount() > 0) {
      return null;
    }
    return story.articleCount() == 0 ? StorySummary.gone(storyId) : summary(story, null, null);
  }

  /** Forgets an article, which stays in the counts of its story. */
  void forget(String storyId, Fingerprint article) {
    StoryRecord story = require(storyId);
    store.membersByTime().delete(timeKey(storyId, article));
    store.membersByRank().delete(rankKey(storyId, article));
    String rank = Keys.rank(article);
    String forgottenRank = story.forgottenRank();
    boolean represents = forgottenRank == null || rank.compareTo(forgottenRank) < 0;
    String headline = article.headline() == null ? "" : article.headline();
    putOrDrop(
        new StoryRecord(
            storyId,
            story.articleCount(),
            story.rememberedCount() - 1,
            story.languages(),
            story.companies(),
            Math.min(story.forgottenFirst(), article.publishedAt()),
            Math.max(story.forgottenLast(), article.publishedAt()),
            represents ? rank : forgottenRank,
            represents ? headline : story.forgottenHeadline()));
  }

  /** A story without remembered articles cannot change any more: its last summary stands. */
  private void putOrDrop(StoryRecord story) {
    if (story.rememberedCount() == 0) {
      store.stories().delete(story.storyId());
    } else {
      store.stories().put(story.storyId(), story);
    }
  }

  /** Ids of the remembered articles of a story, the earliest first. */
  List<String> members(String storyId, int limit) {
    return store.membersByTime().first(Keys.from(storyId), Keys.to(storyId), limit);
  }

  /** How many remembered articles of a story were published in a time, counted up to a limit. */
  int countMembers(String storyId, long from, long to, int limit) {
    return store
        .membersByTime()
        .first(Keys.fromTime(storyId, from), Keys.toTime(storyId, to), limit)
        .size();
  }

  /** The summary of a story with remembered articles. */
  StorySummary summary(String storyId) {
    String from = Keys.from(storyId);
    String to = Keys.to(storyId);
    return summary(
        require(storyId),
        store.membersByTime().first(from, to, 1).get(0),
        store.membersByTime().last(from, to, 1).get(0));
  }

  /** Summary of a story whose first and last remembered articles are given. */
  private StorySummary summary(StoryRecord story, @Nullable String first, @Nullable String last) {
    return new StorySummary(
        story.storyId(),
        headline(story),
        story.articleCount(),
        story.languages(),
        List.copyOf(new TreeSet<>(story.companies().keySet())),
        first == null ? story.forgottenFirst() : Math.min(time(first), story.forgottenFirst()),
        last == null ? story.forgottenLast() : Math.max(time(last), story.forgottenLast()));
  }

  private @Nullable String headline(StoryRecord story) {
    String to = Keys.to(story.storyId());
    String rank = story.forgottenRank();
    if (rank != null) {
      // An article that represents the story better than the forgotten ones sorts before them.
      to = Keys.ranked(story.storyId(), rank);
    }
    List<String> best = store.membersByRank().first(Keys.from(story.storyId()), to, 1);
    String headline = best.isEmpty() ? story.forgottenHeadline() : best.get(0);
    return headline == null || headline.isEmpty() ? null : headline;
  }

  private long time(String articleId) {
    return Objects.requireNonNull(store.fingerprints().get(articleId), articleId).publishedAt();
  }

  private StoryRecord require(String storyId) {
    return Objects.requireNonNull(store.stories().get(storyId), storyId);
  }

  private static StoryRecord counted(StoryRecord story, Fingerprint article, int change) {
    Map<String, Long> languages = new HashMap<>(story.languages());
    count(languages, article.language(), change);
    Map<String, Long> companies = new HashMap<>(story.companies());
    for (String company : article.companyIds()) {
      count(companies, company, change);
    }
    return new StoryRecord(
        story.storyId(),
        story.articleCount() + change,
        story.rememberedCount() + change,
        languages,
        companies,
        story.forgottenFirst(),
        story.forgottenLast(),
        story.forgottenRank(),
        story.forgottenHeadline());
  }

  private static void count(Map<String, Long> counts, String key, int change) {
    counts.merge(key, (long) change, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static String timeKey(String storyId, Fingerprint article) {
    return Keys.timed(storyId, article.publishedAt(), article.articleId());
  }

  private static String rankKey(String storyId, Fingerprint article) {
    return Keys.ranked(storyId, Keys.rank(article));
  }
}
