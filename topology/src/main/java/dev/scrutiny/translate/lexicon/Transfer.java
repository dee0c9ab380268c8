package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Turns the units of a sentence into English ones: order, inflection, function words. */
interface Transfer {

  /**
   * The units of the English sentence.
   *
   * @param headline whether it is a headline, which English puts in the present tense
   */
  List<Unit> apply(List<Unit> units, boolean headline);
}
