package dev.scrutiny.translate.lexicon;

import java.util.List;

/**
 * One way to read a word or a multi-word expression.
 *
 * @param pos part of speech
 * @param english English dictionary form, {@code -} where English says nothing
 * @param features bits of {@link Features}
 * @param lemma dictionary form in the source language
 * @param senses what it means in other contexts, the first that holds decides
 */
record Reading(Pos pos, String english, int features, String lemma, List<Sense> senses) {

  Reading(Pos pos, String english, int features, String lemma) {
    this(pos, english, features, lemma, List.of());
  }

  /** Whether any of the given features is set. */
  boolean has(int mask) {
    return (features & mask) != 0;
  }

  /** The same reading with more features. */
  Reading with(int more) {
    return new Reading(pos, english, features | more, lemma, senses);
  }

  /** The same form of the same word in another sense. */
  Reading in(Sense sense) {
    return new Reading(
        pos, sense.english(), (features & ~Features.MASS) | sense.features(), lemma, List.of());
  }

  /** Whether English leaves the word out. */
  boolean silent() {
    return english.equals("-");
  }
}
