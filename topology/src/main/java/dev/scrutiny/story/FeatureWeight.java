package dev.scrutiny.story;

/**
 * How much the features of an article weigh, by where and what they are. The values were chosen by
 * measurement, on English reports of pairs of similar events and on short passages in four
 * languages.
 */
public enum FeatureWeight {
  /** What stands in the title or the first two sentences, as a factor. */
  LEAD(1.5),
  /** An English word that is none of those below. */
  WORD(1),
  /** A word that most news use. */
  NEWS_WORD(0.6),
  /** A word that tells the kind of an event rather than the event. */
  EVENT_WORD(0.6),
  /** A word that the translator left as it was: most likely no English. */
  UNTRANSLATED(0.5),
  /** A name in the English text. */
  NAME(1.5),
  /** A name as the source writes it, where the English does not have it. */
  SOURCE_NAME(0.75),
  /** A number. */
  NUMBER(0.5),
  /** A company of the watchlist. */
  COMPANY(0.5);

  private final double chosen;

  FeatureWeight(double chosen) {
    this.chosen = chosen;
  }

  /** The value that was chosen. */
  public double chosen() {
    return chosen;
  }
}
