package dev.scrutiny.story;

import java.text.Normalizer;

/**
 * Lower case without diacritics, by table look-up: {@code Élysée} and {@code Elysee} become the
 * same word, however the accents are encoded. Letters without Unicode decomposition are given one
 * here where writers usually drop the stroke.
 */
final class Folding {

  /** Latin, Greek and Cyrillic with all their precomposed letters lie below. */
  private static final int TABLE_SIZE = 0x2000;

  private static final int FIRST_COMBINING_MARK = 0x300;
  private static final int LAST_COMBINING_MARK = 0x36F;

  /** The folded letter, or 0 for a mark that is dropped. */
  private static final char[] TABLE = table();

  private Folding() {}

  /**
   * Folds the stretch of {@code text} from {@code start} to before {@code end}; drops apostrophes.
   */
  static String fold(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isApostrophe(c)) {
        continue;
      }
      if (c == 'ß') {
        folded.append("ss");
        continue;
      }
      char letter = c < TABLE_SIZE ? TABLE[c] : Character.toLowerCase(c);
      if (letter != 0) {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  /** Whether a character joins two parts of a word as an apostrophe. */
  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (int c = 0; c < TABLE_SIZE; c++) {
      table[c] = fold((char) c);
    }
    return table;
  }

  private static char fold(char c) {
    if (c >= FIRST_COMBINING_MARK && c <= LAST_COMBINING_MARK) {
      return 0;
    }
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'đ' -> 'd';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'ı' -> 'i';
      default -> {
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        boolean marked =
            parts.length() > 1
                && parts.charAt(1) >= FIRST_COMBINING_MARK
                && parts.charAt(1) <= LAST_COMBINING_MARK;
        yield marked ? parts.charAt(0) : lower;
      }
    };
  }
}
