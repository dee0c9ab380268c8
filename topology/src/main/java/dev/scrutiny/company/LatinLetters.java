package dev.scrutiny.company;

/** Tells text in Latin letters, whose names a translation leaves as they are. */
final class LatinLetters {

  /** Latin letters, IPA included, end here (Unicode, blocks up to IPA Extensions). */
  private static final int LATIN_END = 0x2B0;

  private static final int LATIN_ADDITIONAL = 0x1E00;
  private static final int LATIN_ADDITIONAL_END = 0x1F00;

  private LatinLetters() {}

  /**
   * Whether at least half of the letters of a text are Latin ones; so they are where it has none.
   */
  static boolean prevailIn(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < LATIN_END || (c >= LATIN_ADDITIONAL && c < LATIN_ADDITIONAL_END)) {
        if (Character.isLetter(c)) {
          balance++;
        }
      } else if (Character.isLetter(c)) {
        balance--;
      }
    }
    return balance >= 0;
  }
}
