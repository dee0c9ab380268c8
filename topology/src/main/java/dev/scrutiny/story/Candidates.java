package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the articles that may match a new one, by the terms that they share. The work is bounded
 * whatever the data: of each term only the articles nearest in time are read, and of all those only
 * the most promising are returned. Scores are whole numbers and ties are broken by a fixed order,
 * so that the result depends on the articles alone.
 */
final class Candidates {

  /** How many articles with the same text, or band, are read to either side in time. */
  static final int MOST_PER_TEXT_TERM = 4;

  /** How many articles are returned for their text at most. */
  static final int MOST_BY_TEXT = 32;

  /** How many articles with the same feature are read to either side in time. */
  static final int MOST_PER_FEATURE = 32;

  /** How many articles are returned for their features at most. */
  static final int MOST_BY_FEATURES = 64;

  private final Slots slots;
  private final Postings byText;
  private final Postings byFeature;
  private final long windowMillis;

  /** What one term gives. */
  private final int[] read = new int[2 * MOST_PER_FEATURE];

  private final Scores scores =
      new Scores(ArticleIndex.MOST_FEATURE_TERMS * 2 * MOST_PER_FEATURE, MOST_BY_FEATURES);

  Candidates(Slots slots, Postings byText, Postings byFeature, long windowMillis) {
    this.slots = slots;
    this.byText = byText;
    this.byFeature = byFeature;
    this.windowMillis = windowMillis;
  }

  /** The articles that may match, those with similar text first, each once. */
  List<IndexedArticle> of(IndexedArticle article) {
    int[] found = new int[MOST_BY_TEXT + MOST_BY_FEATURES];
    int texts = byText(article, found);
    int count = byFeatures(article, found, texts);
    List<IndexedArticle> candidates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (i < texts || !contains(found, texts, found[i])) {
        candidates.add(slots.article(found[i]));
      }
    }
    return candidates;
  }

  private int byText(IndexedArticle article, int[] found) {
    int count = 0;
    for (int term : TextSignature.terms(article.textHash(), article.textSignature())) {
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
    for (int i = 0; i < ArticleIndex.postedFeatures(features); i++) {
      int hash = features.hash(i);
      int end =
          byFeature.nearest(hash, article.publishedAt(), windowMillis, MOST_PER_FEATURE, read, 0);
      int score = features.weight(i) * rarity(byFeature.count(hash));
      for (int j = 0; j < end; j++) {
        scores.add(read[j], score);
      }
    }
    return scores.best(found, at);
  }

  /** The fewer articles have a feature, the more it says: the bits that its count leaves. */
  private static int rarity(int count) {
    return Integer.numberOfLeadingZeros(count);
  }

  private static boolean contains(int[] found, int count, int slot) {
    return Arrays.stream(found, 0, count).anyMatch(other -> other == slot);
  }
}
