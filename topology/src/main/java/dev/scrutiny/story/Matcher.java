package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares one article with others: the cosine of their features, scaled for what translation loses
 * and for the time between them.
 */
final class Matcher {

  /** Similarity from which a near copy of a text is told. */
  static final double NEAR_TEXT = 0.6;

  /** Articles less similar than this have nothing to do with each other. */
  static final double RELATED = 0.15;

  private static final int MOST_SHARED = 10;

  /** Features that two languages share are fewer by about this factor, for the same story. */
  private static final double ACROSS_LANGUAGES = 1.3;

  /** What the similarity loses when the articles are a whole time window apart. */
  private static final double DECAY = 0.25;

  private final IndexedArticle article;
  private final long windowMillis;

  /** Hash and weight of each feature in an open table: most look-ups find an empty place. */
  private final long[] table;

  private final int shift;

  Matcher(IndexedArticle article, long windowMillis) {
    this.article = article;
    this.windowMillis = windowMillis;
    Features features = article.features();
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * features.size() + 1);
    this.table = new long[1 << bits];
    this.shift = Integer.SIZE - bits;
    for (int i = 0; i < features.size(); i++) {
      int hash = features.hash(i);
      int place = place(hash);
      table[place] = ((long) hash << Integer.SIZE) | ((int) table[place] + features.weight(i));
    }
  }

  /** The article that is compared with others. */
  IndexedArticle article() {
    return article;
  }

  /** Similarity from 0 to 1, the same in both directions. */
  double similarity(IndexedArticle other) {
    // Whole numbers, so that the sum is the same in whatever order it is taken.
    long product = 0;
    Features features = other.features();
    for (int i = 0; i < features.size(); i++) {
      product += (long) weight(features.hash(i)) * features.weight(i);
    }
    return product == 0 ? 0 : similarity(product, article, other, windowMillis);
  }

  /** Similarity of two articles the weights of whose features have that product. */
  static double similarity(
      long product, IndexedArticle one, IndexedArticle other, long windowMillis) {
    double cosine = product / (one.features().norm() * other.features().norm());
    boolean sameLanguage = one.language().equals(other.language());
    double scaled = sameLanguage ? cosine : Math.min(1, cosine * ACROSS_LANGUAGES);
    double apart = Math.abs((double) one.publishedAt() - other.publishedAt());
    return scaled * (1 - DECAY * Math.min(1, apart / windowMillis));
  }

  /** Weight of a feature in the article, 0 where it has none of that hash. */
  private int weight(int hash) {
    return (int) table[place(hash)];
  }

  /** Where a feature is, or the free place for it. */
  private int place(int hash) {
    int mask = table.length - 1;
    int at = hash >>> shift;
    while (table[at] != 0 && (int) (table[at] >>> Integer.SIZE) != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /**
   * The names of the features that contribute most to the similarity of two articles, strongest
   * first.
   *
   * @param named knows the names: the fingerprint of one of the two, or of a third, in which case
   *     only features that all three share are named
   * @param features its features, in the same order
   */
  static List<String> sharedFeatures(
      Fingerprint named, Features features, IndexedArticle one, IndexedArticle other) {
    record Shared(String name, long product) {}
    List<Shared> shared = new ArrayList<>();
    Matcher first = new Matcher(one, 1);
    Matcher second = new Matcher(other, 1);
    for (int i = 0; i < features.size(); i++) {
      String name = named.features().get(i);
      int hash = features.hash(i);
      long product = (long) first.weight(hash) * second.weight(hash);
      if (product > 0) {
        shared.add(new Shared(name, product));
      }
    }
    shared.sort(Comparator.comparingLong(Shared::product).reversed().thenComparing(Shared::name));
    return shared.stream().limit(MOST_SHARED).map(Shared::name).toList();
  }
}
