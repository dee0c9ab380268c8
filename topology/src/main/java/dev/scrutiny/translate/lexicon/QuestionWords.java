package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Questions of a source language, put into the order of statements: words that only ask go, and a
 * French pronoun behind its verb goes before it. The question mark keeps that something was asked,
 * for {@link Questions}, which gives the sentence the order of an English question.
 *
 * @param opening expressions that only ask, at the start of a question
 * @param closing expressions that only ask, at its end
 * @param softening words at the end that say nothing in English, whatever is asked
 * @param beforeVerb words without a meaning before the verb of a question; elsewhere they have one
 */
record QuestionWords(
    Set<String> opening, Set<String> closing, Set<String> softening, Set<String> beforeVerb) {

  private static final int LONGEST = 3;

  /** Pronouns behind the verb of a French question, and how a verb in the second person ends. */
  private static final Map<String, String> INVERTED =
      Map.of(
          "il", "", "elle", "", "ils", "", "elles", "", "on", "", "je", "", "tu", "", "ce", "",
          "vous", "ez", "nous", "ons");

  private static final Set<String> THIRD = Set.of("il", "elle", "ils", "elles");

  /** Leaves out the words that only ask; to be called before readings are chosen. */
  void drop(List<Unit> units) {
    if (opening.isEmpty() && closing.isEmpty()) {
      return;
    }
    for (int mark = units.size() - 1; mark > 0; mark--) {
      if (asks(units.get(mark))) {
        int start = start(units, mark);
        without(units, start, mark);
        mark = start;
      }
    }
  }

  static boolean asks(Unit unit) {
    return unit.is(Pos.PUNCTUATION) && unit.english().indexOf('?') >= 0;
  }

  /** Where the question starts that ends at a mark, quotation marks and dashes aside. */
  static int start(List<Unit> units, int mark) {
    int start = mark;
    while (start > 0 && !ends(units.get(start - 1))) {
      start--;
    }
    while (start < mark && units.get(start).is(Pos.PUNCTUATION)) {
      start++;
    }
    return start;
  }

  private static boolean ends(Unit unit) {
    return unit.is(Pos.PUNCTUATION) && ".?!:;…¿\"“«".indexOf(unit.english().charAt(0)) >= 0;
  }

  private static Unit marked(Unit mark) {
    Reading[] reading = {mark.reading.with(Features.ASKED)};
    return new Unit(mark.source, mark.lower, reading, mark.casing, mark.space, mark.start);
  }

  /** Removes what only asks between two places. */
  private void without(List<Unit> units, int start, int mark) {
    int from = start;
    while (from < mark
        && units.get(from).options[0].pos() == Pos.CONJUNCTION
        && found(opening, units, from, mark) == 0) {
      from++;
    }
    int end = mark;
    for (int i = from; i < end; i++) {
      boolean opens = i == from || units.get(i - 1).is(Pos.PUNCTUATION) || asker(units.get(i - 1));
      int length = opens ? found(opening, units, i, end) : 0;
      if (length == 0 && beforeVerb.contains(word(units.get(i))) && acts(units, i + 1)) {
        length = 1;
      }
      if (length > 0) {
        remove(units, i, length);
        end -= length;
      }
    }
    boolean asked = end < mark;
    end = shortened(softening, units, from, end);
    int closed = shortened(closing, units, from, end);
    if (closed < end && units.get(closed - 1).is(Pos.PUNCTUATION, ",")) {
      // '.., isn't it?': what stands before is a statement.
      units.remove(closed - 1);
      closed--;
    } else {
      asked |= closed < end;
    }
    if (asked) {
      units.set(closed, marked(units.get(closed)));
    }
  }

  private static boolean asker(Unit unit) {
    return unit.options[0].pos() == Pos.CONJUNCTION || unit.options[0].pos() == Pos.ADVERB;
  }

  private static String word(Unit unit) {
    return unit.source.toLowerCase(Locale.ROOT);
  }

  /** Removes expressions from the end; returns where the mark stands now. */
  private static int shortened(Set<String> words, List<Unit> units, int from, int mark) {
    int end = mark;
    int length = last(words, units, from, end);
    while (length > 0) {
      remove(units, end - length, length);
      end -= length;
      length = last(words, units, from, end);
    }
    return end;
  }

  /** How many units before the end are one of the expressions. */
  private static int last(Set<String> words, List<Unit> units, int from, int end) {
    for (int length = Math.min(LONGEST, end - from - 1); length > 0; length--) {
      if (found(words, units, end - length, end) == length) {
        return length;
      }
    }
    return 0;
  }

  /** Of how many units the longest of the expressions consists that starts here; 0 for none. */
  private static int found(Set<String> expressions, List<Unit> units, int at, int end) {
    StringBuilder words = new StringBuilder();
    int longest = 0;
    for (int i = at; i < end && i < at + LONGEST; i++) {
      words.append(i > at ? " " : "").append(word(units.get(i)));
      if (expressions.contains(words.toString())) {
        longest = i + 1 - at;
      }
    }
    return longest;
  }

  private static boolean acts(List<Unit> units, int at) {
    return switch (units.get(at).options[0].pos()) {
      case VERB, ADJECTIVE, AUXILIARY -> true;
      default -> false;
    };
  }

  private static void remove(List<Unit> units, int at, int length) {
    boolean capital = units.get(at).start;
    units.subList(at, at + length).clear();
    if (at < units.size()) {
      units.get(at).start |= capital;
    }
  }

  /** Puts pronouns before their verbs, and verbs behind their subjects; readings are chosen. */
  static void statement(List<Unit> units) {
    for (int mark = units.size() - 1; mark > 0; mark--) {
      if (asks(units.get(mark))) {
        int start = start(units, mark);
        modal(units, start, mark);
        for (int i = start + 1; i < mark; i++) {
          if (inverted(units.get(i - 1), units.get(i)) && !repeated(units, i)) {
            ask(units.get(mark));
            ask(units.get(i));
            ask(units.get(i - 1));
            mark = turned(units, start, i, mark);
          }
        }
        mark = start;
      }
    }
  }

  /** 'can the government ..': the modal verb goes before the verb. */
  private static void modal(List<Unit> units, int start, int mark) {
    Unit modal = units.get(start);
    if (!modal.is(Pos.AUXILIARY) || modal.has(Features.FINITE)) {
      return;
    }
    for (int i = start + 1; i < mark; i++) {
      boolean quality = units.get(i).is(Pos.ADJECTIVE) && units.get(i - 1).is(Pos.PRONOUN);
      if (quality || units.get(i).is(Pos.VERB) || units.get(i).is(Pos.NEGATION)) {
        if (i > start + 1) {
          ask(units.get(mark));
          units.get(start + 1).start |= modal.start;
          modal.start = false;
          units.remove(start);
          units.add(i - 1, modal);
        }
        return;
      }
    }
  }

  private static void ask(Unit unit) {
    unit.reading = unit.reading.with(Features.ASKED);
  }

  /** Whether the subject stands before its verb and the same word behind: 'nous devons nous'. */
  private static boolean repeated(List<Unit> units, int at) {
    return at > 1 && units.get(at - 2).lower.equals(units.get(at).lower);
  }

  private static boolean inverted(Unit verb, Unit pronoun) {
    String ending = INVERTED.get(pronoun.lower);
    return ending != null
        && pronoun.is(Pos.PRONOUN)
        && (verb.is(Pos.VERB) || verb.is(Pos.AUXILIARY))
        && verb.has(Features.FINITE)
        && verb.lower.endsWith(ending);
  }

  /** Moves a pronoun before its verb, or leaves it out where a noun is there; where the mark is. */
  private static int turned(List<Unit> units, int start, int at, int mark) {
    Unit pronoun = units.remove(at);
    int place = at - 1;
    while (place > start && clitic(units.get(place - 1))) {
      place--;
    }
    if (THIRD.contains(pronoun.lower) && place > start && named(units, start, place)) {
      return mark - 1;
    }
    pronoun.start = units.get(place).start;
    units.get(place).start = false;
    units.add(place, pronoun);
    return mark;
  }

  private static boolean clitic(Unit unit) {
    return (unit.is(Pos.PARTICLE) && unit.reading.silent())
        || (unit.is(Pos.PRONOUN) && InflectingVerbs.clitic(unit.lower));
  }

  /** Whether a noun stands before a verb that is its subject. */
  private static boolean named(List<Unit> units, int start, int place) {
    int nouns = 0;
    boolean whose = false;
    for (int i = start; i < place; i++) {
      Unit unit = units.get(i);
      if (unit.is(Pos.PUNCTUATION, ",")) {
        nouns = 0;
      }
      whose |= unit.is(Pos.DETERMINER, "what");
      nouns += unit.is(Pos.NOUN) || unit.is(Pos.NAME) || indefinite(unit) ? 1 : 0;
    }
    return nouns > (whose ? 1 : 0);
  }

  private static boolean indefinite(Unit unit) {
    return unit.is(Pos.PRONOUN)
        && Pronouns.possessive(unit.english()).isEmpty()
        && !unit.english().equals("what")
        && !unit.english().equals("who");
  }
}
