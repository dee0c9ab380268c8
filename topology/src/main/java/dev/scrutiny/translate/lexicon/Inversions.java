package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clauses that name first where somebody was and then who it was, such as Indonesian 'present at
 * the meeting A and B': English has the subject first.
 */
final class Inversions {

  private static final Set<String> PRESENCE =
      Set.of("be present", "appear", "be seen", "attend", "participate", "join", "stand", "come");

  private Inversions() {}

  /** The same units in English order; noun groups are complete. */
  static List<Unit> apply(List<Unit> units) {
    for (int at = 0; at < units.size(); at++) {
      if (presence(units, at)) {
        int subject = places(units, adverbs(units, at + 1));
        int end = subject == 0 ? 0 : list(units, subject);
        if (end > 0) {
          return turned(units, at, subject, end);
        }
      }
    }
    return units;
  }

  private static boolean presence(List<Unit> units, int at) {
    return units.get(at).is(Pos.VERB)
        && PRESENCE.contains(units.get(at).english())
        && (at == 0 || units.get(at - 1).is(Pos.PUNCTUATION));
  }

  private static int adverbs(List<Unit> units, int from) {
    int at = from;
    while (at < units.size() && (units.get(at).is(Pos.ADVERB) || units.get(at).is(Pos.PARTICLE))) {
      at++;
    }
    return at;
  }

  /** Where the places that start here end; 0 if there are none. */
  private static int places(List<Unit> units, int from) {
    int at = from;
    while (at + 1 < units.size()
        && units.get(at).is(Pos.PREPOSITION)
        && nominal(units.get(at + 1))) {
      at += 2;
    }
    return at == from ? 0 : at;
  }

  /**
   * Where the list of names or nouns ends that fills the rest of the clause; 0 for anything else.
   */
  private static int list(List<Unit> units, int from) {
    int at = from;
    while (at < units.size() && nominal(units.get(at))) {
      at++;
      boolean joined =
          at + 1 < units.size()
              && (units.get(at).is(Pos.CONJUNCTION, "and")
                  || units.get(at).is(Pos.PUNCTUATION, ","))
              && nominal(units.get(at + 1));
      if (!joined) {
        break;
      }
      at++;
    }
    boolean whole =
        at == units.size()
            || (units.get(at).is(Pos.PUNCTUATION) && !units.get(at).english().equals(","));
    return at > from && whole ? at : 0;
  }

  private static boolean nominal(Unit unit) {
    return unit.is(Pos.NOUN) || unit.is(Pos.NAME);
  }

  private static List<Unit> turned(List<Unit> units, int at, int subject, int end) {
    List<Unit> out = new ArrayList<>(units.subList(0, at));
    Unit verb = units.get(at);
    Unit moved = new Unit(verb.source, verb.lower, verb.options, Unit.Casing.LOWER, true, false);
    moved.reading = verb.reading;
    Unit first = units.get(subject);
    out.add(
        Unit.composite(
            verb,
            first.pos(),
            first.cased(),
            first.reading.lemma(),
            first.reading.features(),
            verb.start));
    out.addAll(units.subList(subject + 1, end));
    int places = adverbs(units, at + 1);
    out.addAll(units.subList(at + 1, places));
    out.add(moved);
    out.addAll(units.subList(places, subject));
    out.addAll(units.subList(end, units.size()));
    return out;
  }
}
