package dev.scrutiny.translate.marian;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Parts of sentences that are too long for a model: cut near the middle, at the strongest
 * punctuation there, else between words, else between characters; until each part is short enough.
 */
final class LongSentences {

  private static final String STRONG = ".!?;:…。！？；：";
  private static final String WEAK = ",、，)»”\"–—";

  private final ToIntFunction<String> length;
  private final int limit;

  /**
   * Sets the limit.
   *
   * @param length measures a text
   * @param limit longest part
   */
  LongSentences(ToIntFunction<String> length, int limit) {
    this.length = length;
    this.limit = limit;
  }

  /** The parts of a sentence, in order; the sentence itself where it is short enough. */
  List<String> split(String sentence) {
    List<String> parts = new ArrayList<>();
    split(sentence.strip(), parts);
    return parts;
  }

  private void split(String text, List<String> parts) {
    if (text.codePointCount(0, text.length()) <= 1 || length.applyAsInt(text) <= limit) {
      if (!text.isEmpty()) {
        parts.add(text);
      }
      return;
    }
    int at = cut(text);
    split(text.substring(0, at).strip(), parts);
    split(text.substring(at).strip(), parts);
  }

  private static int cut(String text) {
    int middle = text.length() / 2;
    int best = -1;
    int bestStrength = 0;
    // Not so near the ends that a part says nothing.
    for (int at = Math.max(1, text.length() / 5); at < text.length() - text.length() / 5; at++) {
      int strength = strength(text, at);
      if (strength > bestStrength
          || (strength == bestStrength
              && strength > 0
              && Math.abs(at - middle) < Math.abs(best - middle))) {
        best = at;
        bestStrength = strength;
      }
    }
    if (best > 0) {
      return best;
    }
    return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
  }

  /** How well a text can be cut before a position; 0: not at all. */
  private static int strength(String text, int at) {
    char before = text.charAt(at - 1);
    boolean space = Character.isWhitespace(text.charAt(at));
    // Chinese and Japanese put no space after punctuation; a full stop inside a number has none.
    if (space || before > '\u2fff') {
      if (STRONG.indexOf(before) >= 0) {
        return 3;
      }
      if (WEAK.indexOf(before) >= 0) {
        return 2;
      }
    }
    return space ? 1 : 0;
  }
}
