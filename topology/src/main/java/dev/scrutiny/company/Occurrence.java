package dev.scrutiny.company;

import org.jspecify.annotations.Nullable;

/**
 * One place of an article where a company, or a product of it, is named.
 *
 * @param kind what was found
 * @param surface the words as they stand in the text
 * @param start offset of the first UTF-16 unit in the article's text
 * @param end offset after the last unit
 * @param sentence the sentence in the original language
 * @param english the sentence in English, or null
 */
public record Occurrence(
    Kind kind, String surface, int start, int end, String sentence, @Nullable String english) {

  /** What was found. */
  public enum Kind {
    /** The company's name or an alias: counted. */
    NAME,
    /** A product or brand: counted apart, for its owner. */
    PRODUCT,
    /** Words that could mean the company, without evidence that they do: not counted. */
    AMBIGUOUS
  }
}
