package dev.scrutiny.translate.lexicon;

/**
 * A stretch of the source text.
 *
 * @param form what its letters say
 * @param space whether white space stands before it
 * @param start whether a sentence or quotation starts here, so that a capital says nothing
 */
record Token(WordForm form, boolean space, boolean start) {

  /** Kinds of tokens. */
  enum Kind {
    WORD,
    NUMBER,
    /** Never altered: addresses, handles, words in other scripts. */
    VERBATIM,
    PUNCTUATION
  }

  /** As it stands. */
  String text() {
    return form.text();
  }

  /** Its normalised spelling, by which the lexicon is searched. */
  String key() {
    return form.key();
  }

  /** The key in lower case. */
  String lower() {
    return form.lower();
  }

  /** What it is. */
  Kind kind() {
    return form.kind();
  }

  /** Whether it is a word that starts with a capital letter. */
  boolean capitalised() {
    return form.capitalised();
  }

  /** Whether it is a word of at least two letters, all of them capitals. */
  boolean allCapitals() {
    return form.allCapitals();
  }
}
