package dev.scrutiny.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The remembered articles in memory, by id, by time, and by what they can be found by: text, bands
 * of their signature, features. What it holds and answers is a function of the set of remembered
 * articles alone, not of the order in which they came, so that an index made from the store is the
 * same as one that has run all the time.
 */
final class ArticleIndex {

  /** Only an article's strongest features are looked up and posted. */
  static final int MOST_FEATURE_TERMS = 32;

  private final Slots slots;
  private final Map<String, IndexedArticle> byId = new HashMap<>();
  private final Postings byText;
  private final Postings byFeature;
  private final Candidates candidates;
  private @Nullable SlotList byTime;

  /** Never read, but the compiler does not know: see {@link Features#fetch}. */
  @SuppressWarnings("UnusedVariable")
  private int fetched;

  ArticleIndex(Slots slots, long windowMillis) {
    this.slots = slots;
    this.byText = new Postings(slots);
    this.byFeature = new Postings(slots);
    this.candidates = new Candidates(slots, byText, byFeature, windowMillis);
  }

  /** The article of that id, or null. */
  @Nullable IndexedArticle get(String articleId) {
    return byId.get(articleId);
  }

  /** The earliest article, or null where there is none. */
  @Nullable IndexedArticle earliest() {
    return byTime == null ? null : slots.article(byTime.first());
  }

  /** The latest article, or null where there is none. */
  @Nullable IndexedArticle latest() {
    return byTime == null ? null : slots.article(byTime.last());
  }

  /** All articles, in no order that may matter. */
  Collection<IndexedArticle> all() {
    return byId.values();
  }

  /** Makes an article known. */
  void add(IndexedArticle article) {
    slots.add(article);
    int slot = article.slot();
    byId.put(article.articleId(), article);
    byTime = byTime == null ? SlotList.of(slots, slot) : byTime.with(slots, slot);
    for (int term : TextSignature.terms(article.textHash(), article.textSignature())) {
      byText.add(term, slot);
    }
    Features features = article.features();
    for (int i = 0; i < postedFeatures(features); i++) {
      byFeature.add(features.hash(i), slot);
    }
  }

  /** Undoes {@link #add}. */
  @SuppressWarnings("NullAway") // With an article in it, the list is there.
  void remove(IndexedArticle article) {
    int slot = article.slot();
    Features features = article.features();
    int[] texts = TextSignature.terms(article.textHash(), article.textSignature());
    for (int i = 0; i < postedFeatures(features); i++) {
      fetched += byFeature.fetch(features.hash(i));
    }
    for (int term : texts) {
      fetched += byText.fetch(term);
    }
    for (int i = 0; i < postedFeatures(features); i++) {
      fetched += byFeature.fetchFirst(features.hash(i));
    }
    for (int i = 0; i < postedFeatures(features); i++) {
      byFeature.remove(features.hash(i), slot);
    }
    for (int term : texts) {
      byText.remove(term, slot);
    }
    byTime = byTime.size() == 1 ? null : byTime.without(slots, slot);
    byId.remove(article.articleId());
    slots.remove(article);
  }

  /** Articles that may match a new one, within the time window, the most promising first. */
  Candidates.Found candidates(IndexedArticle article) {
    return candidates.of(article);
  }

  /** How many features of an article are posted. */
  static int postedFeatures(Features features) {
    return Math.min(MOST_FEATURE_TERMS, features.size());
  }
}
