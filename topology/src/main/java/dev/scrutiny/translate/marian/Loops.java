package dev.scrutiny.translate.marian;

import java.util.Arrays;

/**
 * Finds repetitions without end, into which a model falls now and then: a run of up to {@value
 * #LONGEST_UNIT} tokens at least {@value #TIMES} times in a row, over {@value #SHORTEST} tokens or
 * more.
 */
final class Loops {

  private static final int LONGEST_UNIT = 16;
  private static final int TIMES = 4;
  private static final int SHORTEST = 12;

  private Loops() {}

  /** Whether the first tokens end in a loop. */
  static boolean endIn(int[] tokens, int length) {
    return unitAtEnd(tokens, length) > 0;
  }

  /** Whether there is a loop anywhere. */
  static boolean in(int[] tokens) {
    return firstEnd(tokens) <= tokens.length;
  }

  /** The tokens with every loop reduced to one unit. */
  static int[] cut(int[] tokens) {
    int[] rest = tokens;
    for (int end; (end = firstEnd(rest)) <= rest.length; ) {
      int unit = unitAtEnd(rest, end);
      int first = end;
      while (first > unit && rest[first - 1] == rest[first - 1 - unit]) {
        first--;
      }
      int last = end;
      while (last < rest.length && rest[last] == rest[last - unit]) {
        last++;
      }
      int[] cut = Arrays.copyOf(rest, rest.length - (last - first));
      System.arraycopy(rest, last, cut, first, rest.length - last);
      rest = cut;
    }
    return rest;
  }

  /** Where the first loop is long enough to be one; after the end where there is none. */
  private static int firstEnd(int[] tokens) {
    for (int end = SHORTEST; end <= tokens.length; end++) {
      if (unitAtEnd(tokens, end) > 0) {
        return end;
      }
    }
    return tokens.length + 1;
  }

  private static int unitAtEnd(int[] tokens, int length) {
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      int run = Math.max(SHORTEST, unit * TIMES);
      if (run > length) {
        continue;
      }
      int at = length - 1;
      while (at >= length - run + unit && tokens[at] == tokens[at - unit]) {
        at--;
      }
      if (at < length - run + unit) {
        return unit;
      }
    }
    return 0;
  }
}
