package dev.scrutiny.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * BLEU of a corpus: runs of one to four words, one reference, cased, no smoothing, words cut like
 * mteval 13a (Papineni et al., "BLEU: a method for automatic evaluation of machine translation",
 * 2002; Post, "A call for clarity in reporting BLEU scores", 2018).
 */
final class Bleu {

  private static final int ORDER = 4;

  private static final Pattern SYMBOL = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
  private static final Pattern MARK_AFTER = Pattern.compile("([^0-9])([.,])");
  private static final Pattern MARK_BEFORE = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH = Pattern.compile("([0-9])(-)");

  private final long[] matched = new long[ORDER];
  private final long[] total = new long[ORDER];
  private long length;
  private long referenceLength;

  /** Counts a translated sentence. */
  void add(String translation, String reference) {
    List<String> words = words(translation);
    List<String> expected = words(reference);
    length += words.size();
    referenceLength += expected.size();
    for (int n = 1; n <= ORDER; n++) {
      matched[n - 1] += NGrams.common(NGrams.count(words, n), NGrams.count(expected, n));
      total[n - 1] += Math.max(words.size() - n + 1, 0);
    }
  }

  /** The score, from 0 to 100. */
  double score() {
    double log = 0;
    for (int i = 0; i < ORDER; i++) {
      if (matched[i] == 0) {
        return 0;
      }
      log += Math.log((double) matched[i] / total[i]);
    }
    double penalty =
        length > referenceLength ? 1 : Math.exp(1 - (double) referenceLength / Math.max(length, 1));
    return 100 * penalty * Math.exp(log / ORDER);
  }

  /** Words of the translations by words of the references. */
  double lengthRatio() {
    return (double) length / Math.max(referenceLength, 1);
  }

  private static List<String> words(String line) {
    String text = SYMBOL.matcher(" " + line + " ").replaceAll(" $1 ");
    text = MARK_AFTER.matcher(text).replaceAll("$1 $2 ");
    text = MARK_BEFORE.matcher(text).replaceAll(" $1 $2");
    text = DASH.matcher(text).replaceAll("$1 $2 ");
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !WhiteSpace.is(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
