package dev.scrutiny.story;

/**
 * Writes numbers of different languages in one way: {@code 2,9} and {@code 2.9} become {@code 2.9};
 * {@code 10.000}, {@code 10,000} and {@code 10 000} with a no-break space become {@code 10000}.
 */
final class Numbers {

  private static final int GROUP = 3;

  private Numbers() {}

  /** Whether a character may stand between the digits of one number. */
  static boolean isSeparator(char c) {
    return c == '.' || c == ',' || isSpace(c);
  }

  /**
   * Whether digits with single separators between them are one number: {@code 1.234,5} is, {@code
   * 18.3.2021} is not.
   */
  static boolean isOne(String text, int start, int end) {
    int first = separator(text, start, end);
    return first == end
        || isGrouped(text, start, end)
        || (separator(text, first + 1, end) == end && !isSpace(text.charAt(first)));
  }

  /** One number, as {@link #isOne} tells, in plain digits with a point. */
  static String normalise(String text, int start, int end) {
    int last = lastSeparator(text, start, end);
    boolean groupedToTheEnd =
        last > start && end - last - 1 == GROUP && isGrouped(text, start, end);
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isSeparator(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (i == last && !groupedToTheEnd) {
        digits.append('.');
      }
    }
    return digits.toString();
  }

  /**
   * Whether the separators, but perhaps the last one, group digits by three: {@code 1.234}, {@code
   * 1,234.5}. A space never is a decimal point.
   */
  private static boolean isGrouped(String text, int start, int end) {
    int from = start;
    int at = separator(text, start, end);
    if (at - from > GROUP) {
      return false;
    }
    while (at < end) {
      from = at + 1;
      int next = separator(text, from, end);
      boolean group = next - from == GROUP;
      boolean fraction = next == end && !isSpace(text.charAt(at));
      if (!group && !fraction) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Where the next separator stands, or {@code end}. */
  static int separator(String text, int from, int end) {
    int at = from;
    while (at < end && !isSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int lastSeparator(String text, int start, int end) {
    int at = end - 1;
    while (at > start && !isSeparator(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0' || c == '\u202F';
  }
}
