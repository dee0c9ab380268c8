package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Last touches that depend on English neighbours: prepositions of time, object pronouns. */
final class FunctionWords {

  private static final Set<String> OF_TIME_OR_PLACE = Set.of("on", "in", "at", "during", "to");

  private static final Set<String> SAYING = Set.of("say", "report", "state", "explain", "add");

  private final EnglishTables english;

  FunctionWords(EnglishTables english) {
    this.english = english;
  }

  /** The same units, changed in place. */
  List<Unit> apply(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Unit next = i + 1 < units.size() ? units.get(i + 1) : null;
      Unit before = i > 0 ? units.get(i - 1) : null;
      if (unit.is(Pos.ADVERB) && next != null && next.is(Pos.ADJECTIVE)) {
        compare(unit, next, i + 2 < units.size() ? units.get(i + 2) : null);
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
      } else if (unit.is(Pos.CONJUNCTION) && before != null && next != null) {
        relative(unit, before, next);
      } else if (unit.is(Pos.PRONOUN) && before != null && object(before, next)) {
        set(unit, Pronouns.object(unit.english()));
      } else if (unit.is(Pos.AUXILIARY)) {
        leftOver(unit);
      }
    }
    return units;
  }

  private void preposition(Unit unit, Unit next) {
    String word = unit.english();
    if (OF_TIME_OR_PLACE.contains(word)) {
      String time = time(next.english());
      if (!time.isEmpty()) {
        set(unit, time);
      }
    }
    if (word.endsWith(" the") && next.english().startsWith("the ")) {
      set(unit, word.substring(0, word.length() - 4));
    }
  }

  /** 'more rich that' is 'richer than'. */
  private static void compare(Unit degree, Unit adjective, @Nullable Unit after) {
    String word = degree.english();
    if (word.equals("more") || word.equals("less")) {
      if (word.equals("more")) {
        set(adjective, EnglishAdjectives.comparative(adjective.english()));
        set(degree, "-");
      }
      if (after != null && after.is(Pos.CONJUNCTION, "that")) {
        set(after, "than");
      }
    } else if (word.equals("most")) {
      set(adjective, EnglishAdjectives.superlative(adjective.english()));
      set(degree, "-");
    }
  }

  private void relative(Unit unit, Unit before, Unit next) {
    String word = unit.english();
    if (word.equals("whose") && (next.is(Pos.NAME) || next.is(Pos.NUMBER))) {
      set(unit, "including");
    } else if (word.equals("that") && before.is(Pos.PRONOUN, "what")) {
      set(unit, "-");
    } else if (word.equals("that") && before.is(Pos.PRONOUN, "they")) {
      set(before, "those");
      set(unit, "who");
    } else if (word.equals("that") || word.equals("who")) {
      String head = before.reading.lemma();
      boolean person = english.in("person", head) || english.in("title", head);
      if (before.is(Pos.NOUN) && (next.is(Pos.VERB) || word.equals("who"))) {
        set(unit, person ? "who" : "that");
      }
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
    if (words.startsWith("the ") && words.indexOf(" of ") > 0) {
      // 'the morning of 18 March'
      boolean part = english.in("daypart", words.substring(4, words.indexOf(" of ")));
      return part ? "on" : "";
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
