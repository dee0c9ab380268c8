package dev.scrutiny.story;

import java.util.Arrays;

/**
 * Similarities of each two of a few articles, all at once: an inverted index of their features, in
 * which each feature is looked up once and leads to the articles before that have it too. Comparing
 * the articles two by two would look up all features for each pair, most of them in vain. The
 * memory is used again for the next articles.
 */
final class Similarities {

  private final long windowMillis;

  /** Open table by hash: the last entry of a feature, counted from 1; 0 where there is none. */
  private int[] places = new int[0];

  private int mask;

  /** Of each entry: the feature, its weight, the article, and the entry before of that feature. */
  private int[] hashes = new int[0];

  private int[] weights = new int[0];
  private int[] owners = new int[0];
  private int[] previous = new int[0];

  /** Products of the article at hand with the articles before it. */
  private long[] products = new long[0];

  Similarities(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /**
   * Similarities of each two articles, the same as {@link Matcher#similarity}.
   *
   * @return for each place the similarities with the articles of the places before
   */
  double[][] of(IndexedArticle... articles) {
    clear(articles);
    double[][] similarities = new double[articles.length][];
    int entry = 0;
    for (int i = 0; i < articles.length; i++) {
      Features features = articles[i].features();
      Arrays.fill(products, 0, i, 0);
      for (int j = 0; j < features.size(); j++) {
        add(++entry, features.hash(j), features.weight(j), i);
      }
      similarities[i] = new double[i];
      for (int j = 0; j < i; j++) {
        if (products[j] > 0) {
          similarities[i][j] =
              Matcher.similarity(products[j], articles[i], articles[j], windowMillis);
        }
      }
    }
    return similarities;
  }

  private void clear(IndexedArticle... articles) {
    int features = 0;
    for (IndexedArticle article : articles) {
      features += article.features().size();
    }
    int wanted = Integer.highestOneBit(features + 1) * 4;
    if (wanted > places.length) {
      places = new int[wanted];
      hashes = new int[wanted];
      weights = new int[wanted];
      owners = new int[wanted];
      previous = new int[wanted];
    } else {
      Arrays.fill(places, 0, wanted, 0);
    }
    mask = wanted - 1;
    if (products.length < articles.length) {
      products = new long[articles.length];
    }
  }

  private void add(int entry, int hash, int weight, int article) {
    int at = hash & mask;
    while (places[at] != 0 && hashes[places[at]] != hash) {
      at = (at + 1) & mask;
    }
    for (int other = places[at]; other != 0; other = previous[other]) {
      products[owners[other]] += (long) weight * weights[other];
    }
    hashes[entry] = hash;
    weights[entry] = weight;
    owners[entry] = article;
    previous[entry] = places[at];
    places[at] = entry;
  }
}
