package dev.scrutiny.app.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well predicted stories agree with the right ones: B-cubed (Bagga and Baldwin, "Entity-based
 * cross-document coreferencing using the vector space model", 1998), and by pairs of articles.
 *
 * @param precision B-cubed precision, 0 to 1
 * @param recall B-cubed recall, 0 to 1
 * @param pairPrecision share of the pairs put together that belong together
 * @param pairRecall share of the pairs that belong together that were put together
 * @param stories how many stories were predicted
 */
record Agreement(
    double precision, double recall, double pairPrecision, double pairRecall, int stories) {

  /** Compares two groupings of the same articles, each as the story of every article. */
  static Agreement of(Map<String, String> right, Map<String, String> predicted) {
    Map<String, Integer> rightSizes = new HashMap<>();
    Map<String, Integer> predictedSizes = new HashMap<>();
    Map<String, Integer> bothSizes = new HashMap<>();
    predicted.forEach(
        (article, story) -> {
          rightSizes.merge(right.get(article), 1, Integer::sum);
          predictedSizes.merge(story, 1, Integer::sum);
          bothSizes.merge(right.get(article) + '\n' + story, 1, Integer::sum);
        });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, String> entry : predicted.entrySet()) {
      String story = right.get(entry.getKey());
      double both = bothSizes.getOrDefault(story + '\n' + entry.getValue(), 0);
      precision += both / predictedSizes.getOrDefault(entry.getValue(), 1);
      recall += both / rightSizes.getOrDefault(story, 1);
    }
    double pairs = pairs(bothSizes);
    return new Agreement(
        precision / predicted.size(),
        recall / predicted.size(),
        pairs / Math.max(1, pairs(predictedSizes)),
        pairs / Math.max(1, pairs(rightSizes)),
        predictedSizes.size());
  }

  private static double pairs(Map<String, Integer> sizes) {
    double pairs = 0;
    for (int size : sizes.values()) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }

  /** Harmonic mean of B-cubed precision and recall. */
  double f1() {
    return harmonicMean(precision, recall);
  }

  /** Harmonic mean of the precision and recall of pairs. */
  double pairF1() {
    return harmonicMean(pairPrecision, pairRecall);
  }

  private static double harmonicMean(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }

  /** The columns of {@link #HEADINGS} as cells of a Markdown table. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %d |",
        f1(),
        precision,
        recall,
        pairF1(),
        pairPrecision,
        pairRecall,
        stories);
  }

  /** Headings for {@link #cells} and the rule below them, after a first column. */
  static final String HEADINGS =
      """
       B-cubed F1 | P | R | pairs F1 | P | R | stories |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;
}
