package dev.scrutiny.translate.lexicon;

/**
 * One way to read a word or a multi-word expression.
 *
 * @param pos part of speech
 * @param english English dictionary form, {@code -} where English says nothing
 * @param features bits of {@link Features}
 * @param lemma dictionary form in the source language
 */
record Reading(Pos pos, String english, int features, String lemma) {

  /** Whether any of the given features is set. */
  boolean has(int mask) {
    return (features & mask) != 0;
  }

  /** The same reading with more features. */
  Reading with(int more) {
    return new Reading(pos, english, features | more, lemma);
  }

  /** Whether English leaves the word out. */
  boolean silent() {
    return english.equals("-");
  }
}
