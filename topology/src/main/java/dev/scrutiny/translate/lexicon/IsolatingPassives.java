package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Passives of languages without inflection that name the one who acts before the verb: 'suffer
 * police arrest' is 'arrested by police', 'film by Korea produce' is 'film produced by Korea'.
 */
final class IsolatingPassives {

  private static final String PASSIVE = "passive";

  private final EnglishTables english;

  IsolatingPassives(EnglishTables english) {
    this.english = english;
  }

  /** Takes units whose noun groups are complete; gives them in English order. */
  List<Unit> apply(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    int at = 0;
    while (at < units.size()) {
      int verb = verb(units, at + 1);
      if (verb > 0 && marks(units.get(at))) {
        passive(units, at, verb, out);
        at = verb + 1;
      } else if (verb > 0 && produced(units, at, verb, out)) {
        participle(units, at, verb, out);
        at = verb + 1;
      } else if (achieved(units, at, out)) {
        at++;
      } else {
        out.add(units.get(at));
        at++;
      }
    }
    return out;
  }

  /** Whether the word for 'get' behind a verb says only that something was achieved. */
  private static boolean achieved(List<Unit> units, int at, List<Unit> out) {
    Unit unit = units.get(at);
    boolean verb = at + 1 < units.size() && units.get(at + 1).is(Pos.VERB);
    return !verb
        && marks(unit)
        && unit.is(Pos.VERB, "get")
        && !out.isEmpty()
        && out.get(out.size() - 1).is(Pos.VERB);
  }

  /** Where the verb stands whose actor starts here; 0 if there is none. */
  private int verb(List<Unit> units, int from) {
    int at = from;
    if (at >= units.size() || !actor(units.get(at))) {
      return 0;
    }
    at++;
    if (at + 1 < units.size()
        && units.get(at).is(Pos.PREPOSITION, "of")
        && nominal(units.get(at + 1))) {
      at += 2;
    }
    while (at < units.size() && units.get(at).is(Pos.ADVERB)) {
      at++;
    }
    boolean found =
        at < units.size()
            && units.get(at).is(Pos.VERB)
            && !english.in("intransitive", IsolatingVerbs.firstWord(units.get(at).english()));
    return found ? at : 0;
  }

  private static boolean nominal(Unit unit) {
    return unit.is(Pos.NOUN) || unit.is(Pos.NAME) || unit.is(Pos.PRONOUN);
  }

  /** Whether it can do something to somebody, unlike a time or an illness. */
  private boolean actor(Unit unit) {
    String head = unit.reading.lemma();
    return nominal(unit)
        && !english.in("time", head)
        && !english.in("affliction", head)
        && !english.calendar(IsolatingVerbs.firstWord(unit.english()))
        && !Character.isDigit(unit.english().charAt(0));
  }

  /** Whether the unit marks the passive, or could. */
  private static boolean marks(Unit unit) {
    if (!unit.is(Pos.VERB) && !unit.is(Pos.AUXILIARY)) {
      return false;
    }
    for (Reading reading : unit.options) {
      if (reading.pos() == Pos.AUXILIARY && reading.english().equals(PASSIVE)) {
        return true;
      }
    }
    return false;
  }

  private static void passive(List<Unit> units, int at, int verb, List<Unit> out) {
    Unit marker = units.get(at);
    marker.read(Pos.AUXILIARY, PASSIVE);
    out.add(marker);
    List<Unit> actor = new ArrayList<>(3);
    for (Unit unit : units.subList(at + 1, verb)) {
      (unit.is(Pos.ADVERB) ? out : actor).add(unit);
    }
    out.add(units.get(verb));
    by(actor, out);
  }

  private static void by(List<Unit> actor, List<Unit> out) {
    out.add(Unit.composite(actor.get(0), Pos.PREPOSITION, "by", 0, false));
    out.addAll(actor);
  }

  /** Whether the word for both 'by' and 'because' stands between a noun and who made it. */
  private static boolean produced(List<Unit> units, int at, int verb, List<Unit> out) {
    boolean by = false;
    boolean because = false;
    for (Reading reading : units.get(at).options) {
      by |= reading.pos() == Pos.PREPOSITION && reading.english().equals("by");
      because |= reading.pos() == Pos.CONJUNCTION && reading.english().equals("because");
    }
    boolean object = verb + 1 < units.size() && nominal(units.get(verb + 1));
    if (!by || !because || object || out.isEmpty()) {
      return false;
    }
    Unit made = out.get(out.size() - 1);
    String head = made.reading.lemma();
    return made.is(Pos.NOUN) && !head.equals("cause") && !head.equals("reason");
  }

  private void participle(List<Unit> units, int at, int verb, List<Unit> out) {
    Unit action = units.get(verb);
    out.add(
        Unit.composite(
            units.get(at),
            Pos.PHRASE,
            english.verbs().participle(action.english()),
            action.english(),
            0,
            false));
    by(units.subList(at + 1, verb).stream().filter(unit -> !unit.is(Pos.ADVERB)).toList(), out);
  }
}
