package dev.scrutiny.company;

import org.jspecify.annotations.Nullable;

/**
 * One place of an article where a company, or a product of it, is named.
 *
 * @param kind what was found
 * @param rule what decided that
 * @param surface the words as they stand in the text
 * @param start offset of the first UTF-16 unit in the article's text
 * @param end offset after the last unit
 * @param sentence the sentence in the original language
 * @param english the sentence in English, or null
 */
public record Occurrence(
    Kind kind,
    Rule rule,
    String surface,
    int start,
    int end,
    String sentence,
    @Nullable String english) {

  /** What was found. */
  public enum Kind {
    /** The company's name or an alias: counted. */
    NAME,
    /** A product or brand: counted apart, for its owner. */
    PRODUCT,
    /** Words that could mean the company, without evidence that they do: not counted. */
    AMBIGUOUS
  }

  /** Why an occurrence counts, or why it does not. */
  public enum Rule {
    /** The words mean nothing else. */
    UNAMBIGUOUS(true),
    /** A legal form stands beside the name. */
    LEGAL_FORM(true),
    /** The article has the company's symbol at an exchange. */
    TICKER(true),
    /** The words next to the name say that it is a company: shares, company. */
    CUE(true),
    /** A firm does something there: said, announced. */
    ACT(true),
    /** Words of business are near. */
    BUSINESS(true),
    /** It is enumerated with a firm that everybody knows. */
    ENUMERATION(true),
    /** The article surely names the company elsewhere. */
    ELSEWHERE(true),
    /** Several companies have the name; it is the first name of this one. */
    FIRST_NAME(true),
    /** Initials that the article introduces behind the company's name. */
    INITIALS(true),
    /** A word of everyday language, without evidence that it is a company. */
    NO_EVIDENCE(false),
    /** A word that the article has in small letters too. */
    SMALL_LETTERS(false),
    /** A report on sport, where such names are those of clubs. */
    SPORT(false),
    /** The name is that of a person in the article, or part of it. */
    PERSON(false),
    /** Part of the name of something else. */
    OTHER_NAME(false),
    /** Several companies have the name, and nothing tells which is meant. */
    SHARED_NAME(false),
    /** A platform as the place where something was said. */
    CHANNEL(false);

    private final boolean counts;

    Rule(boolean counts) {
      this.counts = counts;
    }

    /** Whether an occurrence counts by it. */
    public boolean counts() {
      return counts;
    }
  }
}
