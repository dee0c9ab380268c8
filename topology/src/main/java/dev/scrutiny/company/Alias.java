package dev.scrutiny.company;

/**
 * A spelling that stands for a company.
 *
 * @param company position of the company among all, by id; the number of a {@link Use#SPORT_WORD}
 * @param use what it stands for
 * @param spelling how it is written
 * @param everyday whether the same letters are also a word, person or place of everyday language
 * @param everydayInCapitals whether that holds for the spelling in capitals as well
 * @param own whether the watchlist has it, rather than a rule that shortens what the list has
 * @param main whether it is the company's first name, legal forms aside
 */
record Alias(
    int company,
    Use use,
    Spelling spelling,
    boolean everyday,
    boolean everydayInCapitals,
    boolean own,
    boolean main) {

  /** Whether a text can have it with an ending of its language. */
  boolean canHaveEnding() {
    return use.isNamed() && !everyday && Inflections.canHaveEnding(spelling);
  }

  /** What a spelling is. */
  enum Use {
    /** Name or further name. */
    NAME,
    /** Product or brand. */
    PRODUCT,
    /** Symbol at an exchange: evidence, but no mention. */
    TICKER,
    /** A word of reports on sport, which is no company's: its number stands for one. */
    SPORT_WORD;

    /** Whether a company is named by it. */
    boolean isNamed() {
      return this == NAME || this == PRODUCT;
    }
  }

  /**
   * Whether an acronym, without its capitals, is rather a word of a headline in which all words
   * have one: Take for TAKE.
   */
  boolean isWordInTitle(FoldedText text) {
    return everyday && spelling.isUpperCase() && text.isTitleCase();
  }

  /**
   * Whether it could be an everyday word where it stands in a text. An acronym in capitals is none
   * ({@code SAIL} the steelmaker), unless all the text is in capitals.
   */
  boolean isEverydayIn(FoldedText text, int match) {
    if (!everyday) {
      return false;
    }
    boolean acronym = match == Spelling.EXACT && spelling.isUpperCase();
    return everydayInCapitals || !acronym || text.isUpperCase();
  }
}
