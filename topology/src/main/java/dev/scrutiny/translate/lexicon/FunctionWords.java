package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Last touches that depend on English neighbours: prepositions of time, object pronouns. */
final class FunctionWords {

  private static final Set<String> OF_TIME_OR_PLACE = Set.of("on", "in", "at", "during", "to");

  private static final Set<String> PLACE = Set.of("on", "in", "at");

  private static final Set<String> SAYING = Set.of("say", "report", "state", "explain", "add");

  /** How many units after a comparative the other side is looked for. */
  private static final int COMPARED = 5;

  private final EnglishTables english;

  FunctionWords(EnglishTables english) {
    this.english = english;
  }

  /** The same units, changed in place, and prepositions of dates. */
  List<Unit> apply(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Unit next = i + 1 < units.size() ? units.get(i + 1) : null;
      Unit before = i > 0 ? units.get(i - 1) : null;
      if (unit.is(Pos.ADVERB) && next != null && next.is(Pos.ADJECTIVE)) {
        compare(unit, next);
        than(units, i + 2);
      } else if (unit.is(Pos.PREPOSITION) && next != null) {
        if (unit.is(Pos.PREPOSITION, "ago") && next.is(Pos.NOUN)) {
          // 'ago two years'
          String when = next.english();
          next.reading = new Reading(Pos.ADVERB, "ago", 0, unit.reading.lemma());
          unit.reading = new Reading(Pos.NOUN, when, 0, when);
          unit.done = true;
          continue;
        }
        boolean range =
            i > 1 && unit.is(Pos.PREPOSITION, "to") && units.get(i - 2).is(Pos.PREPOSITION, "from");
        if (!range) {
          preposition(unit, next);
        }
        if (before != null && before.is(Pos.VERB)) {
          direct(unit, before);
        }
      } else if (unit.is(Pos.DETERMINER) && unit.english().endsWith(" of")) {
        // A noun would have taken it into its group.
        set(unit, unit.english().substring(0, unit.english().length() - 3));
      } else if (unit.is(Pos.CONJUNCTION, "when")
          && (before == null || !before.is(Pos.VERB) || !before.reading.lemma().equals("be"))
          && during(units, i + 1)) {
        unit.read(Pos.PREPOSITION, "during");
      } else if (unit.is(Pos.CONJUNCTION) && before != null && next != null) {
        relative(unit, before, next);
        if (i > 1 && before.is(Pos.PUNCTUATION, ",")) {
          apposed(unit, units.get(i - 2), next);
        }
      } else if (unit.is(Pos.PRONOUN, "who")
          && before != null
          && next != null
          && next.is(Pos.VERB)) {
        if (before.is(Pos.NOUN) && !person(before)) {
          set(unit, "that");
        } else if (i > 1
            && before.is(Pos.PUNCTUATION, ",")
            && units.get(i - 2).is(Pos.NOUN)
            && !person(units.get(i - 2))) {
          set(unit, "which");
        }
      } else if (unit.is(Pos.ADJECTIVE, "other") && before != null && before.is(Pos.NUMBER)) {
        others(unit, next);
      } else if (unit.is(Pos.PRONOUN) && before != null && object(before, next)) {
        set(unit, Pronouns.object(unit.english()));
      } else if (unit.is(Pos.AUXILIARY)) {
        leftOver(unit);
      }
    }
    return dated(units);
  }

  /** Whether nouns alone follow, up to a mark: 'when the meeting in Moscow'. */
  private static boolean during(List<Unit> units, int from) {
    int at = from;
    if (at == units.size() || !units.get(at).is(Pos.NOUN)) {
      return false;
    }
    at++;
    while (at + 1 < units.size()
        && units.get(at).is(Pos.PREPOSITION)
        && (units.get(at + 1).is(Pos.NOUN) || units.get(at + 1).is(Pos.NAME))) {
      at += 2;
    }
    return at == units.size() || units.get(at).is(Pos.PUNCTUATION);
  }

  /** 'nine others' without a noun. */
  private static void others(Unit unit, @Nullable Unit next) {
    boolean noun =
        next != null && (next.is(Pos.NOUN) || next.is(Pos.NAME) || next.is(Pos.ADJECTIVE));
    if (!noun) {
      set(unit, "others");
    }
  }

  private void preposition(Unit unit, Unit next) {
    String word = unit.english();
    if (OF_TIME_OR_PLACE.contains(word)) {
      String time = time(next.english());
      if (!time.isEmpty()) {
        set(unit, time);
      } else if (PLACE.contains(word)) {
        place(unit, next);
      }
    }
    if (word.endsWith(" the") && next.english().startsWith("the ")) {
      set(unit, word.substring(0, word.length() - 4));
    }
  }

  /** The preposition that goes with the English noun: 'at school', 'on the road'. */
  private void place(Unit unit, Unit next) {
    String head = next.reading.lemma();
    if (!next.is(Pos.NOUN)) {
      return;
    }
    if (english.in("at", head)) {
      set(unit, "at");
    } else if (english.in("on", head)) {
      set(unit, "on");
    } else if (english.in("in", head)) {
      set(unit, "in");
    }
  }

  /** The same units, with a preposition before dates that have none. */
  private List<Unit> dated(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    for (Unit unit : units) {
      String time = unit.is(Pos.NAME) && bare(out) ? time(unit.english()) : "";
      if (!time.isEmpty()) {
        out.add(Unit.composite(unit, Pos.PREPOSITION, time, 0, unit.start));
        unit.start = false;
      }
      out.add(unit);
    }
    return out;
  }

  /** Whether nothing that ends here governs or lists what follows. */
  private static boolean bare(List<Unit> before) {
    if (before.isEmpty()) {
      return true;
    }
    Unit last = before.get(before.size() - 1);
    if (Character.isDigit(last.english().charAt(last.english().length() - 1))) {
      return false;
    }
    return switch (last.pos()) {
      case NOUN, VERB, ADVERB, ADJECTIVE, PRONOUN, NAME -> true;
      default -> false;
    };
  }

  /** 'more rich that' is 'richer than'. */
  private static void compare(Unit degree, Unit adjective) {
    String word = degree.english();
    if (word.equals("more") || word.equals("less")) {
      if (word.equals("more")) {
        set(adjective, EnglishAdjectives.comparative(adjective.english()));
        set(degree, "-");
      }
    } else if (word.equals("most")) {
      set(adjective, EnglishAdjectives.superlative(adjective.english()));
      set(degree, "-");
    }
  }

  /** What a comparison compares with, a few words on. */
  private static void than(List<Unit> units, int from) {
    for (int i = from; i < units.size() && i < from + COMPARED; i++) {
      Unit unit = units.get(i);
      if (unit.is(Pos.CONJUNCTION, "that")) {
        set(unit, "than");
      }
      if (unit.is(Pos.CONJUNCTION) || unit.is(Pos.PUNCTUATION) || unit.is(Pos.VERB)) {
        return;
      }
    }
  }

  private boolean person(Unit unit) {
    return Owners.pronoun(unit, english).equals("he") || someone(unit.reading.lemma());
  }

  private boolean someone(String head) {
    return english.in("person", head) || english.in("title", head) || english.in("human", head);
  }

  private void relative(Unit unit, Unit before, Unit next) {
    String word = unit.english();
    if (word.equals("whose") && (next.is(Pos.NAME) || next.is(Pos.NUMBER))) {
      set(unit, "including");
    } else if (word.equals("whose") && next.english().startsWith("the ")) {
      // 'whose the director'
      next.reading =
          new Reading(
              next.pos(),
              next.english().substring(4),
              next.reading.features(),
              next.reading.lemma());
    } else if (word.equals("whose") && next.is(Pos.PRONOUN)) {
      set(unit, "of which");
    } else if (word.equals("that")
        && (before.is(Pos.PRONOUN, "what") || before.is(Pos.PRONOUN, "who"))) {
      set(unit, "-");
    } else if (word.equals("that") && before.is(Pos.PRONOUN, "they")) {
      set(before, "those");
      set(unit, "who");
    } else if (word.equals("that") || word.equals("who")) {
      boolean person = someone(before.reading.lemma());
      if (before.is(Pos.NOUN) && (next.is(Pos.VERB) || word.equals("who"))) {
        set(unit, person ? "who" : "that");
      }
    }
  }

  /** After a comma it is 'who' of persons and 'which' of anything else. */
  private void apposed(Unit unit, Unit noun, Unit next) {
    if (unit.english().equals("that") && next.is(Pos.VERB)) {
      set(unit, person(noun) ? "who" : "which");
    } else if (unit.english().equals("who") && noun.is(Pos.NOUN) && !person(noun)) {
      set(unit, "which");
    }
  }

  /** Some verbs take in English a direct object where the source has 'to'. */
  private void direct(Unit unit, Unit verb) {
    if (english.in("direct", verb.reading.lemma())) {
      if (unit.english().equals("to")) {
        set(unit, "-");
      } else if (unit.english().equals("to the")) {
        set(unit, "the");
      }
    }
    if (unit.english().equals("about") && verb.reading.lemma().equals("discuss")) {
      set(unit, "-");
    }
  }

  /** The preposition of a day, month or year; empty for anything else. */
  private String time(String words) {
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    if (english.in("day", first)) {
      return "on";
    }
    if (english.in("month", first)) {
      return "in";
    }
    if (words.startsWith("the ") && words.indexOf(" of ") > 4) {
      // 'the morning of 18 March'
      boolean part = english.in("daypart", words.substring(4, words.indexOf(" of ")));
      return part ? "on" : "";
    }
    if (words.startsWith("the ") && words.endsWith("0s")) {
      return "in";
    }
    boolean digits = !first.isEmpty() && first.chars().allMatch(Character::isDigit);
    if (digits && space < 0 && first.length() == 4) {
      return "in";
    }
    if (digits && space > 0 && first.length() <= 2) {
      int end = words.indexOf(' ', space + 1);
      String second = words.substring(space + 1, end < 0 ? words.length() : end);
      return english.in("month", second) ? "on" : "";
    }
    return "";
  }

  private static boolean object(Unit before, @Nullable Unit next) {
    if (before.is(Pos.PREPOSITION)) {
      return true;
    }
    boolean subject =
        next != null
            && ((next.is(Pos.VERB) && !next.english().startsWith("to ")) || next.is(Pos.AUXILIARY));
    boolean said = before.is(Pos.VERB) && SAYING.contains(before.reading.lemma());
    return before.is(Pos.VERB) && !subject && !said;
  }

  /** A tense marker without a verb says nothing in English. */
  private static void leftOver(Unit unit) {
    switch (unit.english()) {
      case "past", "perf", "prog", "passive" -> set(unit, "-");
      default -> {
        // A modal verb is printed.
      }
    }
  }

  private static void set(Unit unit, String word) {
    unit.reading = new Reading(unit.pos(), word, unit.reading.features(), unit.reading.lemma());
  }
}
