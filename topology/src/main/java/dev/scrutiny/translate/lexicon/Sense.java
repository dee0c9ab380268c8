package dev.scrutiny.translate.lexicon;

import java.util.List;

/**
 * What an entry means in a context: a line of {@code senses.tsv}. The rules follow those of
 * Apertium (Tyers, Sánchez-Martínez and Forcada, "Flexible finite-state lexical selection for
 * rule-based machine translation", 2012), without weights: the first line that holds decides.
 *
 * @param conditions all of them must hold
 * @param english English dictionary form
 * @param features {@link Features#MASS} or 0
 */
record Sense(List<Condition> conditions, String english, int features) {

  /** Whether the context of a unit asks for this sense. */
  boolean holds(List<Unit> units, int at) {
    for (Condition condition : conditions) {
      if (!condition.holds(units, at)) {
        return false;
      }
    }
    return true;
  }
}
