package dev.scrutiny.app.evaluate;

/** White space as Unicode has it, with the separators of ASCII: what the scores leave out. */
final class WhiteSpace {

  private WhiteSpace() {}

  static boolean is(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
