package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that each article tells. Articles may come in any order of time. An article joins
 * a story for its text (copies and near copies) or for its features; where it fits further stories
 * just as well, they prove to be one and are merged, so that the result does not hang on the order
 * of arrival. All state is in the store, and the work of a call is bounded whatever is in there.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryIndex {

  /** Forgotten on the way with each article: more than arrive, so that the index cannot grow. */
  private static final int FORGOTTEN_PER_ARTICLE = 4;

  /** A story with more remembered articles than this is not merged into another one. */
  static final int MOST_MOVED = 200;

  /** Into how many stories at most an article merges its own. */
  private static final int MOST_MERGED = 3;

  /** How many articles of each story are compared before the two are merged. */
  private static final int WITNESSES = 8;

  private final StoryStore store;
  private final ArticleIndex articles;
  private final StoryBook book;
  private final long windowMillis;
  private final long retentionMillis;

  /**
   * Creates an index over a store that may already hold state: all of it is read once.
   *
   * @param store where all state is kept; written by this index alone from then on
   * @param settings window and retention
   */
  public StoryIndex(StoryStore store, StorySettings settings) {
    this.store = store;
    this.windowMillis = settings.window().toMillis();
    this.retentionMillis = settings.retention().toMillis();
    Slots slots = new Slots();
    this.articles = new ArticleIndex(slots, windowMillis);
    this.book = new StoryBook(store, slots);
    restore();
  }

  /** In order of time, since that is how lists in order of time grow fastest. */
  private void restore() {
    record Restored(IndexedArticle article, String storyId) {}
    List<Restored> all = new ArrayList<>();
    store
        .articles()
        .forEach(
            stored ->
                all.add(new Restored(IndexedArticle.of(stored), stored.assignment().storyId())));
    all.sort(Comparator.comparingLong(restored -> restored.article().publishedAt()));
    for (Restored restored : all) {
      articles.add(restored.article());
      book.restore(restored.storyId(), restored.article());
    }
  }

  /**
   * Assigns an article to a story. An article that is known with the same content changes nothing;
   * one that is known with another content is withdrawn from its story first. Where the time of an
   * article is not declared, the time it was first seen with stays. Publication times should not
   * lie in the future: one far ahead would have all other articles forgotten.
   *
   * @param article fingerprint of the article
   * @return what changed: the assignments of this and of other articles, and the stories concerned
   */
  public StoryUpdate assign(Fingerprint article) {
    IndexedArticle known = articles.get(article.articleId());
    if (known != null && known.contentHash() == article.contentHash()) {
      return StoryUpdate.NONE;
    }
    Change change = new Change();
    Fingerprint timed = article;
    if (known != null) {
      withdraw(known, change);
      if (!article.timeDeclared()) {
        timed = article.withPublishedAt(known.publishedAt());
      }
    }
    place(timed, change);
    StoryUpdate update = change.update(book);
    expire(FORGOTTEN_PER_ARTICLE);
    return update;
  }

  /**
   * Forgets articles that are older than the retention, the oldest first. Their assignments and the
   * counts of their stories stay as they are, but nothing matches them any more.
   *
   * @param limit how many at most
   * @return how many were forgotten
   */
  public int expire(int limit) {
    IndexedArticle latest = articles.latest();
    int forgotten = 0;
    while (latest != null && forgotten < limit) {
      IndexedArticle article = Objects.requireNonNull(articles.earliest());
      if (article.publishedAt() >= latest.publishedAt() - retentionMillis) {
        break;
      }
      book.forget(article, stored(article));
      drop(article);
      forgotten++;
    }
    book.flush();
    return forgotten;
  }

  private void withdraw(IndexedArticle article, Change change) {
    change.touched(article.story().storyId());
    book.remove(article, stored(article));
    drop(article);
  }

  private void drop(IndexedArticle article) {
    articles.remove(article);
    store.articles().delete(article.articleId());
  }

  private void place(Fingerprint fingerprint, Change change) {
    IndexedArticle article = IndexedArticle.of(fingerprint);
    Matches matches = Matches.find(articles, new Matcher(article, windowMillis), windowMillis);
    Assignment assignment = decide(fingerprint, matches);
    ArticleRecord stored = ArticleRecord.of(fingerprint, article.features(), assignment);
    store.articles().put(article.articleId(), stored);
    articles.add(article);
    book.add(assignment.storyId(), article, stored);
    change.assigned(assignment);
    change.touched(assignment.storyId());
    merge(article, assignment.storyId(), matches, change);
  }

  private Assignment decide(Fingerprint article, Matches matches) {
    Match sameText = matches.sameText();
    if (sameText != null) {
      return joined(article, sameText, Reason.SAME_TEXT, 1, 1);
    }
    Match nearText = matches.nearText();
    if (nearText != null) {
      double similarity = nearText.textSimilarity();
      return joined(article, nearText, Reason.NEAR_TEXT, similarity, Matcher.NEAR_TEXT);
    }
    double best = 0;
    if (!matches.stories().isEmpty()) {
      StoryScore story = matches.stories().get(0);
      best = story.score();
      if (best >= Matcher.SAME_STORY) {
        return joined(article, story.best(), Reason.SAME_STORY, best, Matcher.SAME_STORY);
      }
    }
    String storyId = newStoryId(article);
    return assignment(
        article, storyId, Reason.FIRST_OF_STORY, best, Matcher.SAME_STORY, null, List.of());
  }

  private static Assignment joined(
      Fingerprint article, Match match, Reason reason, double similarity, double threshold) {
    return assignment(
        article,
        match.storyId(),
        reason,
        similarity,
        threshold,
        match.article().articleId(),
        Matcher.sharedFeatures(article, match.article()));
  }

  private static Assignment assignment(
      Fingerprint article,
      String storyId,
      Reason reason,
      double similarity,
      double threshold,
      @Nullable String matched,
      List<String> sharedFeatures) {
    return new Assignment(
        article.articleId(),
        storyId,
        reason,
        similarity,
        threshold,
        matched,
        sharedFeatures,
        reason == Reason.SAME_TEXT || reason == Reason.NEAR_TEXT,
        article.publishedAt(),
        article.contentHash(),
        article.version());
  }

  /**
   * The founding article's id, unless a story of that id is still there: the article founded it
   * with an earlier content and left it.
   */
  private String newStoryId(Fingerprint article) {
    String id = article.articleId();
    for (int i = 2; book.contains(id); i++) {
      id = article.articleId() + "~" + i;
    }
    return id;
  }

  /** Merges the article's story with the others that it fits as well. */
  private void merge(IndexedArticle article, String storyId, Matches matches, Change change) {
    List<IndexedArticle> own = new ArrayList<>();
    own.add(article);
    List<StoryScore> others = new ArrayList<>();
    for (StoryScore story : matches.stories()) {
      if (story.storyId().equals(storyId)) {
        own.addAll(witnesses(story));
      } else if (story.score() >= Matcher.SAME_STORY && others.size() < MOST_MERGED) {
        others.add(story);
      }
    }
    String current = storyId;
    for (StoryScore other : others) {
      if (meanSimilarity(own, witnesses(other)) >= Matcher.SAME_STORY) {
        current = merge(current, other.storyId(), change);
      }
    }
  }

  private static List<IndexedArticle> witnesses(StoryScore story) {
    return story.matches().stream().limit(WITNESSES).map(Match::article).toList();
  }

  /** One article between two stories must not chain them: their other articles must agree. */
  private double meanSimilarity(List<IndexedArticle> some, List<IndexedArticle> others) {
    double sum = 0;
    for (IndexedArticle one : some) {
      Matcher matcher = new Matcher(one, windowMillis);
      for (IndexedArticle other : others) {
        sum += matcher.similarity(other);
      }
    }
    return sum / (some.size() * others.size());
  }

  /**
   * Moves the articles of the later of two stories to the earlier one, or the other way round where
   * only that can be done; neither where both are too large or have forgotten articles, which can
   * not be moved any more.
   *
   * @return the id of the first story, or of what became of it
   */
  private String merge(String one, String other, Change change) {
    boolean oneIsEarlier = isEarlier(book.summary(one), book.summary(other));
    String earlier = oneIsEarlier ? one : other;
    String later = oneIsEarlier ? other : one;
    if (isMovable(later)) {
      move(later, earlier, change);
      return earlier;
    }
    if (isMovable(earlier)) {
      move(earlier, later, change);
      return later;
    }
    return one;
  }

  private static boolean isEarlier(StorySummary one, StorySummary other) {
    int byTime = Long.compare(one.firstPublishedAt(), other.firstPublishedAt());
    return byTime < 0 || (byTime == 0 && one.storyId().compareTo(other.storyId()) < 0);
  }

  private boolean isMovable(String storyId) {
    return book.members(storyId).size() <= MOST_MOVED && !book.hasForgotten(storyId);
  }

  private void move(String from, String to, Change change) {
    for (IndexedArticle article : book.merge(from, to)) {
      ArticleRecord moved = stored(article).movedTo(to);
      store.articles().put(article.articleId(), moved);
      change.assigned(moved.assignment());
    }
    change.touched(from);
    change.touched(to);
  }

  private ArticleRecord stored(IndexedArticle article) {
    return Objects.requireNonNull(store.articles().get(article.articleId()), article.articleId());
  }
}
