package dev.scrutiny.story;

/**
 * Similarities of remembered articles, the last ones kept: the articles of a lively story are
 * compared with each other again whenever one joins them. A table without chains, in which a pair
 * may take the place of another one. What it answers does not depend on what it holds.
 */
final class Similarities {

  private static final int BITS = 19;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final long windowMillis;
  private final long[] pairs = new long[1 << BITS];
  private final double[] values = new double[1 << BITS];

  Similarities(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /**
   * Similarities of each two articles.
   *
   * @return for each place the similarities with the articles of the places before
   */
  double[][] of(IndexedArticle... articles) {
    double[][] similarities = new double[articles.length][];
    for (int i = 0; i < articles.length; i++) {
      similarities[i] = new double[i];
      Matcher matcher = null;
      for (int j = 0; j < i; j++) {
        long pair = pair(articles[i].serial(), articles[j].serial());
        int place = (int) ((pair * GOLDEN_RATIO) >>> (Long.SIZE - BITS));
        if (pairs[place] != pair) {
          if (matcher == null) {
            matcher = new Matcher(articles[i], windowMillis);
          }
          values[place] = matcher.similarity(articles[j]);
          pairs[place] = pair;
        }
        similarities[i][j] = values[place];
      }
    }
    return similarities;
  }

  /** The same in both directions, and never 0, since no article has the number 0. */
  private static long pair(int one, int other) {
    return ((long) Math.max(one, other) << Integer.SIZE) | Math.min(one, other);
  }
}
