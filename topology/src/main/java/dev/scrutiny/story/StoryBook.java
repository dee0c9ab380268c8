package dev.scrutiny.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the articles and the counts of each story, so that the summary of a story is exact after
 * every change, at a cost that does not grow with the number of its articles. Records are read and
 * written once for all that one article changes: {@link #flush} writes them.
 */
final class StoryBook {

  private final StoryStore store;
  private final Slots slots;
  private final Map<String, StoryMembers> members = new HashMap<>();
  private final Map<String, StoryRecord> changed = new LinkedHashMap<>();

  StoryBook(StoryStore store, Slots slots) {
    this.store = store;
    this.slots = slots;
  }

  /** Takes in an article that the store already counts. */
  void restore(String storyId, IndexedArticle article, List<String> companyIds) {
    members.computeIfAbsent(storyId, id -> new StoryMembers(id, slots)).add(article, companyIds);
  }

  /** Takes in the counts of a story, all of whose articles have been taken in. */
  void restore(StoryRecord story) {
    StoryMembers remembered = members(story.storyId());
    if (story.articleCount() > remembered.size()) {
      remembered.noteForgotten(story.forgottenCompanies());
    }
  }

  /** How many stories have remembered articles. */
  int size() {
    return members.size();
  }

  /** Whether a story of that id has remembered articles. */
  boolean contains(String storyId) {
    return members.containsKey(storyId);
  }

  /** The remembered articles of a story that has some. */
  StoryMembers members(String storyId) {
    return Objects.requireNonNull(members.get(storyId), storyId);
  }

  /** Adds an article to a story, which it founds where there is none of that id. */
  void add(String storyId, IndexedArticle article, ArticleRecord stored) {
    restore(storyId, article, stored.companyIds());
    StoryRecord story = record(storyId);
    boolean represents = represents(article, story);
    changed.put(
        storyId, story.counting(stored, 1, represents ? stored.headline() : story.headline()));
  }

  /** Takes an article out of its story, as if it had never been there. */
  void remove(IndexedArticle article, ArticleRecord stored) {
    StoryMembers itsStory = article.story();
    StoryRecord story = record(itsStory.storyId());
    boolean represented = represents(article, story);
    itsStory.remove(article, stored.companyIds());
    dropEmpty(itsStory);
    String headline = represented ? nextHeadline(itsStory, story) : story.headline();
    changed.put(story.storyId(), story.counting(stored, -1, headline));
  }

  /** Forgets an article, which stays in the counts, and perhaps the headline, of its story. */
  void forget(IndexedArticle article, ArticleRecord stored) {
    StoryMembers itsStory = article.story();
    StoryRecord story = record(itsStory.storyId());
    itsStory.forget(article, stored.companyIds());
    dropEmpty(itsStory);
    changed.put(
        story.storyId(),
        story.forgetting(article, stored.headline(), itsStory.companies().forgotten()));
  }

  /** The summary of a story, or the last one of a story that has no remembered article any more. */
  StorySummary summary(String storyId) {
    StoryRecord story = record(storyId);
    if (story.articleCount() == 0) {
      return StorySummary.gone(storyId);
    }
    StoryMembers remembered = members.get(storyId);
    return new StorySummary(
        storyId,
        story.headline(),
        story.articleCount(),
        story.languages(),
        remembered == null ? story.forgottenCompanies() : remembered.companies().all(),
        remembered == null
            ? story.forgottenFirst()
            : Math.min(remembered.firstTime(), story.forgottenFirst()),
        remembered == null
            ? story.forgottenLast()
            : Math.max(remembered.lastTime(), story.forgottenLast()));
  }

  /** Writes what changed. A story without remembered articles cannot change: it is dropped. */
  void flush() {
    for (StoryRecord story : changed.values()) {
      if (contains(story.storyId())) {
        store.stories().put(story.storyId(), story);
      } else {
        store.stories().delete(story.storyId());
      }
    }
    changed.clear();
  }

  /** Whether an article of a story represents it better than all others do. */
  private static boolean represents(IndexedArticle article, StoryRecord story) {
    Rank forgotten = story.forgottenRank();
    return article.story().best() == article
        && (forgotten == null || article.rank().compareTo(forgotten) < 0);
  }

  /** The headline of a story whose most representative article has just left it. */
  private @Nullable String nextHeadline(StoryMembers itsStory, StoryRecord story) {
    IndexedArticle best = itsStory.best();
    Rank forgotten = story.forgottenRank();
    if (best == null || (forgotten != null && forgotten.compareTo(best.rank()) < 0)) {
      return story.forgottenHeadline();
    }
    String articleId = best.articleId();
    return Objects.requireNonNull(store.articles().get(articleId), articleId).headline();
  }

  private void dropEmpty(StoryMembers itsStory) {
    if (itsStory.best() == null) {
      members.remove(itsStory.storyId());
    }
  }

  private StoryRecord record(String storyId) {
    StoryRecord story = changed.get(storyId);
    if (story == null) {
      story = store.stories().get(storyId);
    }
    return story == null ? StoryRecord.empty(storyId) : story;
  }
}
