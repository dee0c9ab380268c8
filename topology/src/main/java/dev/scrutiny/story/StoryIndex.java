package dev.scrutiny.story;

import java.util.List;
import java.util.Objects;

/**
 * Finds the story that each article tells. Articles may come in any order of time. An article joins
 * a story for its text (copies and near copies) or for its features. With each article the stories
 * around it are grouped anew, so that the result does not hang on the order of arrival. All state
 * is in the store, and the work of a call is bounded whatever is in there.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryIndex {

  /** Forgotten on the way with each article: more than arrive, so that the index cannot grow. */
  private static final int FORGOTTEN_PER_ARTICLE = 4;

  /** A story with more remembered articles than this is not merged into another one. */
  static final int MOST_MOVED = 200;

  private final StoryStore store;
  private final StoryBook book;
  private final Postings postings;
  private final long windowMillis;
  private final long retentionMillis;

  /**
   * Creates an index over a store that may already hold state.
   *
   * @param store where all state is kept
   * @param settings window and retention; a store must be used with the same settings throughout
   */
  public StoryIndex(StoryStore store, StorySettings settings) {
    this.store = store;
    this.book = new StoryBook(store);
    this.windowMillis = settings.window().toMillis();
    this.retentionMillis = settings.retention().toMillis();
    this.postings = new Postings(store.postings(), windowMillis);
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
    Fingerprint known = store.fingerprints().get(article.articleId());
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
    List<String> latest = store.expiry().last(Keys.EARLIEST, Keys.LATEST, 1);
    if (latest.isEmpty()) {
      return 0;
    }
    long oldestKept = fingerprint(latest.get(0)).publishedAt() - retentionMillis;
    int forgotten = 0;
    for (String articleId : store.expiry().first(Keys.EARLIEST, Keys.LATEST, limit)) {
      Fingerprint article = fingerprint(articleId);
      if (article.publishedAt() >= oldestKept) {
        break;
      }
      book.forget(assignment(articleId).storyId(), article);
      drop(article);
      forgotten++;
    }
    return forgotten;
  }

  private void withdraw(Fingerprint article, Change change) {
    String storyId = assignment(article.articleId()).storyId();
    change.touched(storyId, book.remove(storyId, article));
    drop(article);
    if (book.contains(storyId) && isLoose(storyId)) {
      // What the article held together may be two stories without it.
      Neighbourhood rest = new Neighbourhood(windowMillis);
      members(storyId).forEach(rest::add);
      new Regrouping(store, book, windowMillis, rest, change).apply();
    }
  }

  private void drop(Fingerprint article) {
    String articleId = article.articleId();
    postings.remove(article);
    store.expiry().delete(Keys.timed(article.publishedAt(), articleId));
    store.assignments().delete(articleId);
    store.fingerprints().delete(articleId);
  }

  private void place(Fingerprint article, Change change) {
    Matcher matcher = new Matcher(article, windowMillis);
    Matches matches = Matches.find(store, book, postings, matcher, windowMillis);
    store.fingerprints().put(article.articleId(), article);
    store.expiry().put(Keys.timed(article.publishedAt(), article.articleId()), article.articleId());
    postings.add(article);
    Neighbourhood around = new Neighbourhood(windowMillis);
    around.add(article);
    for (StoryScore story : matches.stories()) {
      add(story, around);
    }
    new Regrouping(store, book, windowMillis, around, change).apply();
  }

  /** Adds a story to a neighbourhood that has room for it. */
  private void add(StoryScore story, Neighbourhood around) {
    if (isLoose(story.storyId())) {
      List<Fingerprint> members = members(story.storyId());
      if (members.size() <= around.room()) {
        members.forEach(around::add);
      }
    } else if (around.room() >= Neighbourhood.SPEAKERS) {
      around.add(
          story.storyId(),
          !isMovable(story.storyId()),
          story.matches().stream().limit(Neighbourhood.SPEAKERS).map(Match::article).toList());
    }
  }

  /** Whether the articles of a story can still be moved one by one. */
  private boolean isLoose(String storyId) {
    return !book.hasForgotten(storyId)
        && book.members(storyId, Neighbourhood.MOST_LOOSE + 1).size() <= Neighbourhood.MOST_LOOSE;
  }

  private List<Fingerprint> members(String storyId) {
    return book.members(storyId, Neighbourhood.MOST_LOOSE).stream().map(this::fingerprint).toList();
  }

  private boolean isMovable(String storyId) {
    return !book.hasForgotten(storyId)
        && book.members(storyId, MOST_MOVED + 1).size() <= MOST_MOVED;
  }

  private Fingerprint fingerprint(String articleId) {
    return Objects.requireNonNull(store.fingerprints().get(articleId), articleId);
  }

  private Assignment assignment(String articleId) {
    return Objects.requireNonNull(store.assignments().get(articleId), articleId);
  }
}
