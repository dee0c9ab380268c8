package dev.scrutiny.translate.lexicon;

import java.util.List;

/** What a kind of source language needs beyond its lexicon. Implementations hold no state. */
interface Grammar {

  /**
   * Adds readings of a word that is not in the lexicon as it stands.
   *
   * @param word the word, in lower case
   * @param lexicon where its stem is looked up
   * @param known readings found so far; new ones are appended
   */
  void analyse(String word, Lexicon lexicon, List<Reading> known);

  /** Whether verbs are inflected for tense and nouns carry articles, as in French. */
  boolean inflecting();

  /**
   * Length of the shortened word that is written together with the next one, apostrophe included,
   * as {@code l'} in French; 0 for none.
   *
   * @param text a text
   * @param start where a word starts
   * @param apostrophe where the first apostrophe of the word stands
   */
  int clitic(String text, int start, int apostrophe);

  /** Whether all nouns are written with a capital, as in German. */
  default boolean capitalNouns() {
    return false;
  }

  /**
   * Whether a common noun is so formal that, with a capital, it is part of the name of a public
   * body, to be translated.
   *
   * @param word the word, in lower case
   */
  default boolean official(String word) {
    return false;
  }

  /**
   * A name as English prints it, where the source puts a title of its own before it.
   *
   * @param name a name as it stands in the text
   */
  default String titled(String name) {
    return name;
  }

  /**
   * Rewrites constructions that only this kind of language has, before transfer.
   *
   * @param units the tagged units of a sentence
   * @param english word classes of English
   * @return the units to transfer
   */
  default List<Unit> arrange(List<Unit> units, EnglishTables english) {
    return units;
  }
}
