package dev.scrutiny.article;

/** What a line looks like, whatever it says. */
final class LineShape {

  /** Words this long before a full stop are no abbreviations. */
  private static final int SHORTEST_LAST_WORD = 4;

  private static final int LONGEST_TIMESTAMP = 60;

  private LineShape() {}

  /**
   * How long a line is to a reader: characters of scripts that write a word with one or two of them
   * count more.
   */
  static int weight(String text, int start, int end) {
    int weight = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isUnspaced(c)) {
        weight += Characters.isUnpunctuated(c) ? 1 : 2;
      } else if (isHangul(c)) {
        weight++;
      }
    }
    return weight;
  }

  static boolean isHangul(char c) {
    return c >= '가' && c <= '힣';
  }

  /** Hiragana writes the grammar of Japanese: names have none of its particles. */
  static boolean isFreeOfHiragana(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'ぁ' && c <= 'ゖ') {
        return false;
      }
    }
    return true;
  }

  /** How much a mark before a line says that the line is a link; two are enough. */
  static int pointing(char c) {
    return switch (c) {
      case '>', '＞', '»' -> 1;
      // The second half of a pointing hand from the supplementary characters.
      case '☞', '☛', '\uDC49' -> 2;
      default -> 0;
    };
  }

  /** Whether nothing but a number follows, perhaps in brackets or with a counter: {@code (3件)}. */
  static boolean isCount(String text, int from, int end) {
    int digits = 0;
    int letters = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Characters.isWordCharacter(c)) {
        letters++;
      } else if (Characters.isTerminal(c)) {
        return false;
      }
    }
    return digits > 0 && letters <= 1;
  }

  /** Whether words start as a headline does: with a capital, a digit or a script without case. */
  static boolean startsLikeTitle(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isWordCharacter(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  static boolean isArrow(char c) {
    return c == '>' || c == '»' || c == '›' || c == '→' || c == '▶' || c == '►' || c == '＞';
  }

  /**
   * Whether a sentence ends before the end of the line, after a word too long for an abbreviation.
   */
  static boolean hasSentence(String text, int start, int end) {
    for (int i = start + SHORTEST_LAST_WORD; i + 1 < end; i++) {
      if (Characters.isTerminal(text.charAt(i))
          && Characters.isSpace(text.charAt(i + 1))
          && isLowerCaseWord(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLowerCaseWord(String text, int wordEnd) {
    for (int i = wordEnd - SHORTEST_LAST_WORD; i < wordEnd; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A breadcrumb trail: two or more arrows between spaces, and no quotation marks they could be.
   */
  static boolean isTrail(String text, int start, int end) {
    int arrows = 0;
    for (int i = start + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      if (c == '«') {
        return false;
      }
      if (isArrow(c)
          && Characters.isSpace(text.charAt(i - 1))
          && Characters.isSpace(text.charAt(i + 1))) {
        arrows++;
      }
    }
    return arrows > 1;
  }

  /** A short line with a year and a time of day. */
  static boolean isTimestamp(String text, int start, int end) {
    if (end - start > LONGEST_TIMESTAMP) {
      return false;
    }
    boolean time = false;
    boolean year = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c)) {
        time |=
            (c == ':' || c == '.' || c == 'h' || c == '時' || c == '时' || c == '시')
                && i - start > 0
                && i + 2 < end
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2));
        continue;
      }
      int from = i;
      while (i + 1 < end && Character.isDigit(text.charAt(i + 1))) {
        i++;
      }
      year |= i - from == 3 && (text.startsWith("20", from) || text.startsWith("19", from));
    }
    return time && year;
  }

  /**
   * Whether what follows are names of persons: two to ten words with capitals, apart from short
   * particles between them; in scripts without case, at most four words.
   */
  static boolean areNames(String text, int from, int end) {
    int capitals = 0;
    int uncased = 0;
    for (int i = from; i < end; i++) {
      if (!PhraseTrie.isWordStart(text, i, from)
          || (i > from && Characters.isWordCharacter(text.charAt(i - 1)))) {
        continue;
      }
      int wordEnd = i;
      while (wordEnd < end && Characters.isWordCharacter(text.charAt(wordEnd))) {
        wordEnd++;
      }
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        if (wordEnd - i > 3) {
          return false;
        }
      } else if (!Character.isDigit(c)) {
        uncased++;
      } else {
        return false;
      }
    }
    return capitals > 0
        ? capitals >= 2 && capitals <= 10 && uncased == 0
        : uncased > 0 && uncased <= 4 && weight(text, from, end) <= 40;
  }
}
