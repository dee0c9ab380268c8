package dev.scrutiny.translate.marian;

/** Text that native code can read. */
final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /** The text with unpaired surrogates replaced, and without the character 0. */
  static String wellFormed(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == 0 || Character.isSurrogate(c)) {
        return rebuilt(text);
      }
    }
    return text;
  }

  private static String rebuilt(String text) {
    StringBuilder well = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(well::appendCodePoint);
    return well.toString();
  }
}
