package dev.scrutiny.translate.lexicon;

import java.util.Locale;

/**
 * A stretch of the source text.
 *
 * @param text as it stands
 * @param key its normalised spelling, by which the lexicon is searched
 * @param lower the key in lower case
 * @param kind what it is
 * @param space whether white space stands before it
 * @param start whether a sentence or quotation starts here, so that a capital says nothing
 */
record Token(String text, String key, String lower, Kind kind, boolean space, boolean start) {

  /** Kinds of tokens. */
  enum Kind {
    WORD,
    NUMBER,
    /** Never altered: addresses, handles, words in other scripts. */
    VERBATIM,
    PUNCTUATION
  }

  static Token of(String text, Kind kind, boolean space, boolean start) {
    String key = kind == Kind.WORD ? Spelling.normalise(text) : text;
    return new Token(text, key, key.toLowerCase(Locale.ROOT), kind, space, start);
  }

  /** Whether it is a word that starts with a capital letter. */
  boolean capitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is a word of at least two letters, all of them capitals. */
  boolean allCapitals() {
    return capitalised()
        && key.length() > 1
        && Character.isLetter(key.charAt(1))
        && key.equals(key.toUpperCase(Locale.ROOT));
  }
}
