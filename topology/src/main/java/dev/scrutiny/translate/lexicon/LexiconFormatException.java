package dev.scrutiny.translate.lexicon;

/** A lexicon file is missing or malformed; the message names the file and the line. */
public final class LexiconFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LexiconFormatException(String file, String problem) {
    super(file + ": " + problem);
  }

  LexiconFormatException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
