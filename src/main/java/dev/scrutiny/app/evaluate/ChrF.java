package dev.scrutiny.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * chrF2 of a corpus: runs of one to six characters without white space, recall counting twice as
 * much as precision (Popović, "chrF: character n-gram F-score for automatic MT evaluation", 2015).
 */
final class ChrF {

  private static final int ORDER = 6;
  private static final int BETA = 2;

  private final long[] matched = new long[ORDER];
  private final long[] given = new long[ORDER];
  private final long[] expected = new long[ORDER];

  /** Counts a translated sentence. */
  void add(String translation, String reference) {
    Text some = new Text(translation);
    Text others = new Text(reference);
    for (int n = 1; n <= ORDER; n++) {
      matched[n - 1] += NGrams.common(some.runs(n), others.runs(n));
      given[n - 1] += some.count(n);
      expected[n - 1] += others.count(n);
    }
  }

  /** The score, from 0 to 100. */
  double score() {
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < ORDER; i++) {
      precision += given[i] == 0 ? 0 : (double) matched[i] / given[i];
      recall += expected[i] == 0 ? 0 : (double) matched[i] / expected[i];
    }
    precision /= ORDER;
    recall /= ORDER;
    if (precision + recall == 0) {
      return 0;
    }
    int square = BETA * BETA;
    return 100 * (1 + square) * precision * recall / (square * precision + recall);
  }

  /** The characters of a sentence. */
  private static final class Text {

    private final String text;

    /** Where characters start, and the end. */
    private final List<Integer> starts = new ArrayList<>();

    Text(String sentence) {
      StringBuilder out = new StringBuilder(sentence.length());
      sentence.codePoints().filter(c -> !WhiteSpace.is(c)).forEach(out::appendCodePoint);
      text = out.toString();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        starts.add(i);
      }
      starts.add(text.length());
    }

    int count(int n) {
      return Math.max(starts.size() - n, 0);
    }

    Map<String, Integer> runs(int n) {
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i < count(n); i++) {
        counts.merge(text.substring(starts.get(i), starts.get(i + n)), 1, Integer::sum);
      }
      return counts;
    }
  }
}
