package dev.scrutiny.translate.lexicon;

import java.util.List;

/**
 * Words that are preposition and verb alike, such as Vietnamese 'to' and 'come': in a clause
 * without a verb the first of them behind the subject is the verb.
 */
final class VerblessClauses {

  private VerblessClauses() {}

  /** Chooses readings; the units are changed in place. */
  static List<Unit> apply(List<Unit> units) {
    int start = 0;
    for (int i = 0; i <= units.size(); i++) {
      if (i == units.size() || units.get(i).is(Pos.PUNCTUATION)) {
        clause(units, start, i);
        start = i + 1;
      }
    }
    return units;
  }

  private static void clause(List<Unit> units, int from, int to) {
    boolean whole = to == units.size() || ".?!".contains(units.get(to).english());
    Unit candidate = null;
    Reading verb = null;
    for (int i = from; i < to; i++) {
      Unit unit = units.get(i);
      if (unit.is(Pos.VERB) || unit.is(Pos.CONJUNCTION) || unit.is(Pos.PHRASE)) {
        return;
      }
      if (candidate == null && i > from && unit.is(Pos.PREPOSITION) && subject(units.get(i - 1))) {
        for (Reading reading : unit.options) {
          if (reading.pos() == Pos.VERB) {
            candidate = unit;
            verb = reading;
          }
        }
      }
    }
    if (whole && candidate != null && verb != null) {
      candidate.reading = verb;
    }
  }

  private static boolean subject(Unit unit) {
    return unit.is(Pos.NOUN)
        || unit.is(Pos.NAME)
        || unit.is(Pos.PRONOUN)
        || unit.is(Pos.AUXILIARY)
        || unit.is(Pos.NEGATION)
        || (unit.is(Pos.DETERMINER) && Demonstratives.is(unit.reading));
  }
}
