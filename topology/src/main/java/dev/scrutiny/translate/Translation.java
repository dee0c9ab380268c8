package dev.scrutiny.translate;

import org.jspecify.annotations.Nullable;

/**
 * A sentence in English.
 *
 * @param text the English text; null where no engine could translate the sentence
 * @param words running words of the source, names and numbers aside where the engine can tell them
 * @param knownWords how many of them the engine knew
 */
public record Translation(@Nullable String text, int words, int knownWords) {

  /**
   * A sentence translated by an engine that works on whole sentences, not on words: it is taken to
   * know all of them.
   */
  public static Translation ofSentence(String source, String text) {
    int words = words(source);
    return new Translation(text, words, words);
  }

  /** A sentence that could not be translated. */
  public static Translation none(String source) {
    return new Translation(null, words(source), 0);
  }

  /** Runs of letters and marks, which is near enough to words where words are spaced. */
  private static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetter(c) || (within && isMark(c));
      if (letter && !within) {
        words++;
      }
      within = letter;
    }
    return words;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
