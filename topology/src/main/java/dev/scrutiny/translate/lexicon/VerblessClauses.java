package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clauses without a verb. Words that are preposition and verb alike, such as Vietnamese 'to' and
 * 'come': the first of them behind the subject is the verb. 'This decision after ..' is 'this
 * decision came after ..'.
 */
final class VerblessClauses {

  private VerblessClauses() {}

  private static final Set<String> TIMES =
      Set.of("after", "before", "not long after", "shortly after", "amid");

  /** Chooses readings; the units are changed in place. */
  static List<Unit> apply(List<Unit> units, EnglishTables english) {
    List<Unit> clauses = came(units, english);
    int start = 0;
    for (int i = 0; i <= clauses.size(); i++) {
      if (i == clauses.size() || clauses.get(i).is(Pos.PUNCTUATION)) {
        clause(clauses, start, i);
        start = i + 1;
      }
    }
    return clauses;
  }

  /** The units with a verb where a sentence only says before or after what its subject was. */
  private static List<Unit> came(List<Unit> units, EnglishTables english) {
    boolean open =
        units.size() > 2
            && units.get(0).is(Pos.NOUN)
            && english.in("occurrence", EnglishTables.head(units.get(0).english()))
            && Demonstratives.is(units.get(1).reading)
            && (units.get(2).is(Pos.PREPOSITION) || units.get(2).is(Pos.CONJUNCTION))
            && TIMES.contains(units.get(2).english());
    if (!open) {
      return units;
    }
    Reading[] come = {new Reading(Pos.VERB, "come", 0, "come")};
    List<Unit> out = new ArrayList<>(units);
    out.add(2, new Unit("", "", come, Unit.Casing.LOWER, true, false));
    return out;
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
