package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.List;

/** The terms that an article is found by, with their kind in front. */
final class Terms {

  /** Only an article's strongest features are looked up and posted. */
  static final int MOST_FEATURE_TERMS = 32;

  private static final double TEN_THOUSANDTHS = 10_000;

  /**
   * A term of an article.
   *
   * @param key the term as it stands in the postings
   * @param weight as in {@link Posting}
   */
  record Term(String key, int weight) {}

  private Terms() {}

  /** Terms for copies and near copies of the text. */
  static List<Term> ofText(Fingerprint article) {
    List<Term> terms = new ArrayList<>();
    if (article.textHash() != 0) {
      terms.add(new Term("t" + Long.toHexString(article.textHash()), 0));
    }
    for (String band : TextSignature.bands(article.textSignature())) {
      terms.add(new Term("b" + band, 0));
    }
    return terms;
  }

  /** Terms for articles with the same features, strongest first. */
  static List<Term> ofFeatures(Fingerprint article) {
    double norm = Matcher.norm(article);
    int size = Math.min(MOST_FEATURE_TERMS, article.features().size());
    List<Term> terms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int weight = (int) Math.round(article.weights().get(i) / norm * TEN_THOUSANDTHS);
      terms.add(new Term("f" + article.features().get(i), weight));
    }
    return terms;
  }
}
