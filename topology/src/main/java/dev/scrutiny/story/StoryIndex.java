package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
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
  private final ArticleIndex articles;
  private final StoryBook book;
  private final Similarities similarities;
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
    this.similarities = new Similarities(windowMillis);
    restore();
  }

  /** In order of time, since that is how lists in order of time grow fastest. */
  private void restore() {
    record Restored(IndexedArticle article, String storyId, List<String> companyIds) {}
    List<Restored> all = new ArrayList<>();
    store
        .articles()
        .forEach(
            stored ->
                all.add(
                    new Restored(
                        IndexedArticle.of(stored),
                        stored.assignment().storyId(),
                        stored.companyIds())));
    all.sort(Comparator.comparingLong(restored -> restored.article().publishedAt()));
    for (Restored restored : all) {
      articles.add(restored.article());
      book.restore(restored.storyId(), restored.article(), restored.companyIds());
    }
    store.stories().forEach(book::restore);
  }

  /**
   * Assigns an article to a story. An article that is known with the same content and companies
   * changes nothing; one that is known with others is withdrawn from its story first. Where the
   * time of an article is not declared, the time it was first seen with stays. Publication times
   * should not lie in the future: one far ahead would have all other articles forgotten.
   *
   * @param article fingerprint of the article
   * @return what changed: the assignments of this and of other articles, and the stories concerned
   */
  public StoryUpdate assign(Fingerprint article) {
    IndexedArticle known = articles.get(article.articleId());
    if (known != null
        && known.contentHash() == article.contentHash()
        && stored(known).companyIds().equals(article.companyIds())) {
      return StoryUpdate.NONE;
    }
    Change change = new Change();
    Fingerprint timed = article;
    if (known != null) {
      withdraw(known, article, change);
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

  /** How many articles are remembered. */
  public int articleCount() {
    return articles.all().size();
  }

  /** How many stories the remembered articles tell. */
  public int storyCount() {
    return book.size();
  }

  private void withdraw(IndexedArticle article, Fingerprint correction, Change change) {
    String storyId = article.story().storyId();
    change.touched(storyId);
    book.remove(article, stored(article));
    drop(article);
    if (book.contains(storyId) && isLoose(book.members(storyId))) {
      // What the article held together may be two stories without it.
      Neighbourhood rest = new Neighbourhood(windowMillis);
      rest.add(book.members(storyId).all());
      new Regrouping(store, book, windowMillis, similarities, rest, correction, null).apply(change);
    }
  }

  private void drop(IndexedArticle article) {
    articles.remove(article);
    store.articles().delete(article.articleId());
  }

  private void place(Fingerprint fingerprint, Change change) {
    IndexedArticle article = IndexedArticle.of(fingerprint);
    Matches matches = Matches.find(articles, new Matcher(article, windowMillis), windowMillis);
    articles.add(article);
    Neighbourhood around = new Neighbourhood(windowMillis);
    around.add(article);
    for (StoryScore story : matches.stories()) {
      add(story, around);
    }
    new Regrouping(store, book, windowMillis, similarities, around, fingerprint, article)
        .apply(change);
  }

  /** Adds a story to a neighbourhood that has room for it. */
  private static void add(StoryScore story, Neighbourhood around) {
    StoryMembers members = story.best().article().story();
    if (isLoose(members)) {
      if (members.size() <= around.room()) {
        around.add(members.all());
      }
    } else if (around.room() >= Neighbourhood.SPEAKERS) {
      boolean pinned = members.hasForgotten() || members.size() > MOST_MOVED;
      around.add(
          members,
          pinned,
          story.matches().stream().limit(Neighbourhood.SPEAKERS).map(Match::article).toList());
    }
  }

  /** Whether the articles of a story can still be moved one by one. */
  private static boolean isLoose(StoryMembers members) {
    return !members.hasForgotten() && members.size() <= Neighbourhood.MOST_LOOSE;
  }

  private ArticleRecord stored(IndexedArticle article) {
    return Objects.requireNonNull(store.articles().get(article.articleId()), article.articleId());
  }
}
