package dev.scrutiny.translate.lexicon;

import java.util.Set;

/** Capital letters of English. */
final class Capitals {

  private static final Set<String> SMALL =
      Set.of("of", "the", "a", "an", "and", "or", "in", "on", "at", "to", "for", "by", "with");

  private Capitals() {}

  /** With a capital on every word but the small ones. */
  static String titled(String english) {
    StringBuilder out = new StringBuilder(english.length());
    int start = 0;
    while (start <= english.length()) {
      int end = english.indexOf(' ', start);
      if (end < 0) {
        end = english.length();
      }
      String word = english.substring(start, end);
      out.append(SMALL.contains(word) ? word : first(word));
      if (end < english.length()) {
        out.append(' ');
      }
      start = end + 1;
    }
    return out.toString();
  }

  /** With a capital on the first letter. */
  static String first(String english) {
    if (english.isEmpty() || !Character.isLowerCase(english.codePointAt(0))) {
      return english;
    }
    int width = Character.charCount(english.codePointAt(0));
    return new StringBuilder(english.length())
        .appendCodePoint(Character.toTitleCase(english.codePointAt(0)))
        .append(english, width, english.length())
        .toString();
  }
}
