package dev.scrutiny.language;

/** Where sentences end and where long ones may be cut. */
final class Boundaries {

  /** Longest word that is looked at before a full stop. */
  private static final int LONGEST_ABBREVIATION = 12;

  /** How much punctuation may come before the first letter of a sentence. */
  private static final int LONGEST_PUNCTUATION = 10;

  /** Longer words start no sentence in particular. */
  private static final int LONGEST_STARTER = 20;

  private Boundaries() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /**
   * The offset after closing quotation marks set apart by a space, as in French, that would
   * otherwise start the next sentence; {@code at} if there are none.
   */
  static int afterClosingQuote(String line, int at) {
    int i = at;
    while (i < line.length() && (line.charAt(i) == '»' || line.charAt(i) == '”')) {
      i++;
    }
    if (i == at) {
      return at;
    }
    while (i < line.length() && isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a possible end of a sentence is one. */
  static boolean isEnd(String line, int start, int end, Abbreviations abbreviations) {
    int last = end;
    while (last > start && isSpace(line.charAt(last - 1))) {
      last--;
    }
    if (last == start) {
      return false;
    }
    char mark = line.charAt(last - 1);
    if (mark == '.') {
      return isEndAfterStop(line, start, last - 1, end, abbreviations);
    }
    // 「はい。」と言った: the quoted words are part of the sentence.
    if (mark == '」' || mark == '』') {
      return Character.UnicodeScript.of(line.charAt(end)) != Character.UnicodeScript.HIRAGANA;
    }
    // "Go!" and left; Yahoo! said.
    return !Character.isLowerCase(firstLetter(line, end));
  }

  private static boolean isEndAfterStop(
      String line, int start, int stop, int end, Abbreviations abbreviations) {
    int wordStart = stop;
    while (wordStart > start
        && stop - wordStart <= LONGEST_ABBREVIATION
        && isAbbreviationCharacter(line.charAt(wordStart - 1))) {
      wordStart--;
    }
    if (wordStart == stop || stop - wordStart > LONGEST_ABBREVIATION) {
      return true;
    }
    String word = line.substring(wordStart, stop);
    if (isNumber(word)) {
      boolean first = firstLetter(line, start) == word.charAt(0) && wordStart - start <= 3;
      return !first && !(abbreviations.ordinals() && word.length() <= 2);
    }
    if (abbreviations.isTitle(word)) {
      return false;
    }
    if (abbreviations.isBeforeNumber(word)) {
      return !Character.isDigit(line.charAt(end));
    }
    boolean initials = word.length() == 1 || word.indexOf('.') > 0;
    if ((initials && Character.isLetter(word.charAt(0))) || abbreviations.isSuffix(word)) {
      return abbreviations.isStarter(firstWord(line, end));
    }
    return true;
  }

  private static boolean isAbbreviationCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '&'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char firstLetter(String line, int from) {
    int limit = Math.min(line.length(), from + LONGEST_PUNCTUATION);
    for (int i = from; i < limit; i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        return line.charAt(i);
      }
    }
    return 0;
  }

  /** The first word after {@code from}; an elided article (L'entreprise) is a word. */
  private static String firstWord(String line, int from) {
    int start = from;
    int limit = Math.min(line.length(), from + LONGEST_PUNCTUATION);
    while (start < limit && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length()
        && end - start <= LONGEST_STARTER
        && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end);
  }

  /**
   * Where to cut a sentence that is too long: after the last clause mark of its second half, else
   * at the last space, else at the limit.
   */
  static int cut(String line, int start, int limit) {
    int space = -1;
    for (int i = limit; i > start + (limit - start) / 2; i--) {
      char before = line.charAt(i - 1);
      if (isClauseMark(before)
          && (isSpace(line.charAt(i))
              || Character.isIdeographic(line.charAt(i))
              || before > 0x2000)) {
        return i;
      }
      if (space < 0 && isSpace(before)) {
        space = i;
      }
    }
    if (space > 0) {
      return space;
    }
    return Character.isLowSurrogate(line.charAt(limit)) ? limit - 1 : limit;
  }

  private static boolean isClauseMark(char c) {
    return switch (c) {
      case ',', ';', ':', '،', '؛', '、', '，', '；', '：', '–', '—', '。', '.' -> true;
      default -> false;
    };
  }
}
