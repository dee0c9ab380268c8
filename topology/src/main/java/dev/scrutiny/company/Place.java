package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;

/**
 * A place in a sentence, or in its translation, where one spelling stands.
 *
 * @param text the sentence or its translation, folded
 * @param sentence the sentence
 * @param sentenceIndex position of the sentence in the article
 * @param translated whether {@code text} is the translation
 * @param start position of the name in {@code text}
 * @param end position after the name
 * @param surfaceStart position of the name with the legal forms in front
 * @param surfaceEnd position after the name with the legal forms behind
 */
record Place(
    FoldedText text,
    Sentence sentence,
    int sentenceIndex,
    boolean translated,
    int start,
    int end,
    int surfaceStart,
    int surfaceEnd) {

  /** All of a sentence or of its translation. */
  static Place whole(FoldedText text, Sentence sentence, int sentenceIndex, boolean translated) {
    int size = text.size();
    return new Place(text, sentence, sentenceIndex, translated, 0, size, 0, size);
  }

  /** Whether a legal form stands beside the name. */
  boolean hasLegalForm() {
    return surfaceStart < start || surfaceEnd > end;
  }

  /**
   * Whether a word with a capital stands beside the name, as if they made a longer name. The first
   * word of the sentence has its capital in any case.
   */
  boolean isBesideCapital() {
    boolean after = text.unit(end) == ' ' && Character.isUpperCase(text.unit(end + 1));
    if (after || start < 2 || text.unit(start - 1) != ' ') {
      return after;
    }
    int previous = text.wordStartBefore(start - 1);
    return previous > text.wordStart(0) && Character.isUpperCase(text.unit(previous));
  }
}
