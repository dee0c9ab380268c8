package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the articles that may match a new one, by the terms that they share. The work is bounded
 * whatever the data: the rarest terms are read first, of each only the articles nearest in time,
 * until enough articles are read; of those only the most promising are returned. Scores are whole
 * numbers and ties are broken by a fixed order, so that the result depends on the articles alone.
 */
final class Candidates {

  /** How many articles with the same text, or band, are read to either side in time. */
  static final int MOST_PER_TEXT_TERM = 4;

  /** How many articles are returned for their text at most. */
  static final int MOST_BY_TEXT = 32;

  /** How many articles with the same feature are read to either side in time. */
  static final int MOST_PER_FEATURE = 32;

  /** From so many articles on that are read for their features, no further feature is read. */
  static final int ENOUGH_READ = 512;

  /** How many articles are returned for their features at most. */
  static final int MOST_BY_FEATURES = 24;

  /** An article that shares less than this part of what could be shared is not returned. */
  private static final int LEAST_SHARE = 10;

  private static final double TEN_THOUSANDTHS = 10_000;
  private static final int PLACE_BITS = 8;

  private final Slots slots;
  private final Postings byText;
  private final Postings byFeature;
  private final long windowMillis;

  /** What one term gives. */
  private final int[] read = new int[2 * MOST_PER_FEATURE];

  private final Scores scores = new Scores(ENOUGH_READ + 2 * MOST_PER_FEATURE, MOST_BY_FEATURES);

  /** Never read, but the compiler does not know: see {@link Features#fetch}. */
  @SuppressWarnings("UnusedVariable")
  private int fetched;

  Candidates(Slots slots, Postings byText, Postings byFeature, long windowMillis) {
    this.slots = slots;
    this.byText = byText;
    this.byFeature = byFeature;
    this.windowMillis = windowMillis;
  }

  /**
   * The articles that may match.
   *
   * @param byText those found by their text
   * @param byFeatures those found by nothing but their features
   */
  record Found(List<IndexedArticle> byText, List<IndexedArticle> byFeatures) {}

  /** The articles that may match, each once. */
  Found of(IndexedArticle article) {
    int[] found = new int[MOST_BY_TEXT + MOST_BY_FEATURES];
    int texts = byText(article, found);
    int count = byFeatures(article, found, texts);
    List<IndexedArticle> byText = new ArrayList<>(texts);
    List<IndexedArticle> byFeatures = new ArrayList<>(count - texts);
    for (int i = 0; i < count; i++) {
      if (i < texts) {
        byText.add(slots.article(found[i]));
      } else if (!contains(found, texts, found[i])) {
        byFeatures.add(slots.article(found[i]));
      }
    }
    // Each article, then what it holds: a loop that does little waits for many at a time.
    for (IndexedArticle other : byFeatures) {
      fetched += other.slot();
    }
    for (IndexedArticle other : byFeatures) {
      fetched += other.features().size();
    }
    for (IndexedArticle other : byFeatures) {
      fetched += other.features().fetch();
    }
    return new Found(byText, byFeatures);
  }

  private int byText(IndexedArticle article, int[] found) {
    int count = 0;
    int[] terms = TextSignature.terms(article.textHash(), article.textSignature());
    for (int term : terms) {
      fetched += byText.fetch(term);
    }
    for (int term : terms) {
      int end =
          byText.nearest(term, article.publishedAt(), windowMillis, MOST_PER_TEXT_TERM, read, 0);
      for (int i = 0; i < end && count < MOST_BY_TEXT; i++) {
        if (!contains(found, count, read[i])) {
          found[count++] = read[i];
        }
      }
    }
    return count;
  }

  private int byFeatures(IndexedArticle article, int[] found, int at) {
    scores.clear();
    Features features = article.features();
    int posted = ArticleIndex.postedFeatures(features);
    // Number of articles, then place: sorts the rarest first, of equal ones the strongest.
    long[] rarest = new long[posted];
    int known = 0;
    long most = 0;
    for (int place = 0; place < posted; place++) {
      fetched += byFeature.fetch(features.hash(place));
    }
    for (int place = 0; place < posted; place++) {
      int count = byFeature.count(features.hash(place));
      if (count > 0) {
        rarest[known++] = ((long) count << PLACE_BITS) | place;
        most += share(features, place) * rarity(count);
      }
    }
    for (int i = 0; i < known; i++) {
      fetched += byFeature.fetchLast(features.hash(place(rarest[i])));
    }
    Arrays.sort(rarest, 0, known);
    int total = 0;
    for (int i = 0; i < known && total < ENOUGH_READ; i++) {
      int place = place(rarest[i]);
      int hash = features.hash(place);
      int end =
          byFeature.nearest(hash, article.publishedAt(), windowMillis, MOST_PER_FEATURE, read, 0);
      int score = (int) (share(features, place) * rarity((int) (rarest[i] >> PLACE_BITS)));
      for (int j = 0; j < end; j++) {
        scores.add(read[j], score);
      }
      total += end;
    }
    return scores.best(most / LEAST_SHARE, found, at);
  }

  private static int place(long rarity) {
    return (int) (rarity & ((1 << PLACE_BITS) - 1));
  }

  /** What a feature adds to the similarity with an article that has it as strongly. */
  private static long share(Features features, int place) {
    double weight = features.weight(place) / features.norm();
    return Math.round(weight * weight * TEN_THOUSANDTHS);
  }

  /** The fewer articles have a feature, the more it says: the bits that their number leaves. */
  private static int rarity(int count) {
    return Integer.numberOfLeadingZeros(count);
  }

  private static boolean contains(int[] found, int count, int slot) {
    for (int i = 0; i < count; i++) {
      if (found[i] == slot) {
        return true;
      }
    }
    return false;
  }
}
