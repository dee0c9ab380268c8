package dev.scrutiny.article;

import java.lang.Character.UnicodeScript;

/** Questions about characters and stretches of text that news pages raise. */
final class Characters {

  private Characters() {}

  /** White space, no-break spaces and invisible characters. */
  static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x80) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2060'
        || c == '\ufeff';
  }

  static boolean isBlank(String text, int start, int end) {
    return trimStart(text, start, end) == end;
  }

  static int trimStart(String text, int start, int end) {
    int i = start;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int trimEnd(String text, int start, int end) {
    int i = end;
    while (i > start && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  static boolean hasLetter(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Letters and halves of supplementary characters, which in news are Han characters. */
  static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  static boolean isWordCharacter(char c) {
    return isLetter(c) || Character.isDigit(c) || isCombining(c);
  }

  private static boolean isCombining(char c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Characters of scripts that put no spaces between words. */
  static boolean isUnspaced(char c) {
    if (c < 0x0E00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || c == 'ー'
        || c == '々'
        || isUnpunctuated(script);
  }

  /** Characters of scripts that end a sentence without a mark. */
  static boolean isUnpunctuated(char c) {
    return c >= 0x0E00 && c < 0x1800 && isUnpunctuated(UnicodeScript.of(c));
  }

  private static boolean isUnpunctuated(UnicodeScript script) {
    return script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }

  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '―' || c == '−';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '“' || c == '”' || c == '„' || c == '«' || c == '‘'
        || c == '’' || c == '「' || c == '『' || c == '‹';
  }

  static boolean isBullet(char c) {
    return c == '•' || c == '●' || c == '▪' || c == '■' || c == '►' || c == '▶' || c == '▸'
        || c == '○' || c == '◦' || c == '‣' || c == '·' || c == '∙' || c == '➤' || c == '→'
        || c == '*';
  }

  static boolean isOpening(char c) {
    return c == '(' || c == '[' || c == '（' || c == '［' || c == '【' || c == '〔';
  }

  static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '）' || c == '］' || c == '】' || c == '〕';
  }

  /** The last character that is neither white space nor a closing quote or bracket; 0 if none. */
  static char lastMark(String text, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (!isSpace(c) && !isQuote(c) && !isClosing(c) && !isOpening(c) && !isTrailingQuote(c)) {
        return c;
      }
    }
    return 0;
  }

  private static boolean isTrailingQuote(char c) {
    return c == '»' || c == '」' || c == '』' || c == '›' || c == '》' || c == '*' || c == '■';
  }

  /** Whether a stretch ends as running text does: with a mark that ends or introduces something. */
  static boolean endsSentence(String text, int start, int end) {
    char c = lastMark(text, start, end);
    // Thai ends no sentence with a full stop, but abbreviations: "14.05 น.".
    if (c == '.' && end - start > 1 && isUnpunctuated(text.charAt(end - 2))) {
      return false;
    }
    return isTerminal(c) || c == ':' || c == '：' || c == ';' || c == ',' || c == '、' || c == '，';
  }

  /** Marks that end a sentence. */
  static boolean isTerminal(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '．', '！', '？', '؟', '۔', '।', '॥', '։', '።', '။', '។', '｡' ->
          true;
      default -> false;
    };
  }

  /** The first place of a character in a stretch, or -1. */
  static int indexOf(String text, char c, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two stretches have the same letters and digits, whatever stands between them. */
  static boolean sameWords(String text, int start, int end, int otherStart, int otherEnd) {
    int i = start;
    int j = otherStart;
    while (true) {
      while (i < end && !isWordCharacter(text.charAt(i))) {
        i++;
      }
      while (j < otherEnd && !isWordCharacter(text.charAt(j))) {
        j++;
      }
      if (i == end || j == otherEnd) {
        return i == end && j == otherEnd;
      }
      if (Character.toLowerCase(text.charAt(i++)) != Character.toLowerCase(text.charAt(j++))) {
        return false;
      }
    }
  }
}
