package dev.scrutiny.story;

/**
 * Light stemming: brings the inflected forms of most English words together without looking words
 * up. It need not give real words, only the same result for forms of one word.
 */
final class EnglishStem {

  private static final int SHORTEST_INFLECTED = 5;
  private static final int SHORTEST_STEM = 3;
  private static final String[] SUFFIXES = {
    "ingly", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly"
  };

  private EnglishStem() {}

  /** The stem of a folded word. */
  static String of(String word) {
    String stem = word;
    if (word.length() >= SHORTEST_INFLECTED) {
      for (String suffix : SUFFIXES) {
        int length = word.length() - suffix.length();
        if (length >= SHORTEST_STEM && word.endsWith(suffix)) {
          stem = suffix.equals("ies") ? word.substring(0, length) + "y" : word.substring(0, length);
          stem = suffix.charAt(0) == 'i' || suffix.charAt(0) == 'e' ? undouble(stem) : stem;
          break;
        }
      }
    }
    int last = stem.length() - 1;
    if (last >= SHORTEST_STEM + 1 && stem.charAt(last) == 'e') {
      return stem.substring(0, last);
    }
    if (last >= SHORTEST_STEM && stem.charAt(last) == 'y') {
      return stem.substring(0, last) + "i";
    }
    return stem;
  }

  /** {@code stopp} becomes {@code stop}, but {@code sell} and {@code pass} stay. */
  private static String undouble(String stem) {
    int last = stem.length() - 1;
    char c = stem.charAt(last);
    boolean doubled = last >= SHORTEST_STEM && c == stem.charAt(last - 1);
    return doubled && c != 'l' && c != 's' && c != 'z' ? stem.substring(0, last) : stem;
  }
}
