package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verb groups of languages without tense: markers say will, perfect or progressive; without any,
 * news tells the past, but for verbs of state.
 */
final class IsolatingVerbs {

  private static final Set<String> GERUND_AFTER =
      Set.of("while", "after", "before", "without", "by", "rather than", "instead of", "besides");

  private final EnglishTables english;

  IsolatingVerbs(EnglishTables english) {
    this.english = english;
  }

  List<Unit> apply(List<Unit> units) {
    return new Run(units).all();
  }

  private final class Run {

    private final List<Unit> units;
    private final List<Unit> out;
    private @Nullable Unit subject;
    private @Nullable Unit lastNoun;
    private boolean afterVerb;
    private VerbPhrase.@Nullable Form lastForm;
    private String lastVerb = "";
    private int end;

    Run(List<Unit> units) {
      this.units = units;
      this.out = new ArrayList<>(units.size());
    }

    List<Unit> all() {
      int at = 0;
      while (at < units.size()) {
        Unit unit = units.get(at);
        Unit verb = verb(at);
        if (verb != null) {
          out.add(verb);
          at = end;
        } else {
          track(unit);
          out.add(unit);
          at++;
        }
      }
      return out;
    }

    private void track(Unit unit) {
      switch (unit.pos()) {
        case PUNCTUATION -> {
          afterVerb = false;
          if (!unit.english().equals(",")) {
            subject = null;
            lastForm = null;
          }
        }
        case CONJUNCTION -> {
          afterVerb = false;
          if (unit.english().equals("that") || unit.english().equals("who")) {
            subject = lastNoun;
          }
        }
        case NOUN, NAME, PRONOUN -> {
          boolean object = !out.isEmpty() && last().is(Pos.PREPOSITION);
          if (!object && !afterVerb) {
            subject = unit;
          }
          lastNoun = unit;
        }
        default -> {
          // Other words neither start nor end a clause.
        }
      }
    }

    private Unit last() {
      return out.get(out.size() - 1);
    }

    private @Nullable Unit verb(int at) {
      int index = at;
      boolean marked = false;
      boolean capital = false;
      List<Unit> markers = new ArrayList<>(3);
      while (index < units.size()) {
        Unit unit = units.get(index);
        capital |= unit.start;
        if (unit.is(Pos.AUXILIARY) || unit.is(Pos.NEGATION)) {
          marked = true;
          markers.add(unit);
        } else if (unit.is(Pos.ADVERB)) {
          markers.add(unit);
        } else if (!(unit.is(Pos.PARTICLE) && unit.reading.silent())) {
          break;
        }
        index++;
      }
      if (index >= units.size()) {
        return null;
      }
      Unit head = units.get(index);
      end = index + 1;
      if (head.is(Pos.VERB)) {
        return group(at, markers, head, head.english(), capital);
      }
      if (head.is(Pos.ADJECTIVE) && (marked || predicate())) {
        String quality = head.cased();
        for (Unit marker : markers) {
          if (marker.is(Pos.ADVERB)) {
            quality = degree(marker, head, quality);
          }
        }
        markers.removeIf(marker -> marker.is(Pos.ADVERB));
        return group(at, markers, head, "be " + quality, capital);
      }
      return null;
    }

    private static String degree(Unit marker, Unit head, String quality) {
      return switch (marker.english()) {
        case "more" -> EnglishAdjectives.comparative(quality);
        case "most" -> "the " + EnglishAdjectives.superlative(quality);
        default -> marker.cased() + " " + quality;
      };
    }

    /** Whether an adjective here says something of the subject. */
    private boolean predicate() {
      if (out.isEmpty() || afterVerb) {
        return false;
      }
      Unit before = last();
      return before.is(Pos.PRONOUN) || before.is(Pos.NOUN) || before.is(Pos.CONJUNCTION, "that");
    }

    private Unit group(int at, List<Unit> markers, Unit head, String verb, boolean capital) {
      Unit first = units.get(at);
      String lemma = verb;
      String there = "";
      if (verb.equals("exist") || verb.equals("not exist")) {
        lemma = verb.startsWith("not") ? "not be" : "be";
        there = subject == null || afterVerb ? "there " : "";
      }
      VerbPhrase phrase = new VerbPhrase(english.verbs(), lemma);
      boolean marked = false;
      for (Unit marker : markers) {
        marked |= mark(phrase, marker);
      }
      if (head.has(Features.PASSIVE)) {
        phrase.passive();
      }
      Unit actor = subject;
      phrase.subject(
          actor != null && (actor.has(Features.PLURAL) || Pronouns.plural(actor.english())),
          actor != null && actor.is(Pos.PRONOUN, "I"));
      VerbPhrase.Form form = form(marked, lemma, markers.isEmpty());
      phrase.form(form);
      String words = there + phrase.words();
      if (head.has(Features.OWNER3) && !head.has(Features.PASSIVE)) {
        words += english.in("report", lemma) ? "" : " it";
      }
      lastForm = form;
      lastVerb = lemma;
      afterVerb = true;
      return Unit.composite(
          first,
          Pos.VERB,
          head.casing == Unit.Casing.CAPITAL ? Capitals.titled(words) : words,
          0,
          capital);
    }

    /** Takes a marker into the group; true if it decides the tense. */
    private boolean mark(VerbPhrase phrase, Unit marker) {
      String word = marker.english();
      if (marker.is(Pos.ADVERB)) {
        phrase.adverb(marker.cased());
        return false;
      }
      if (marker.is(Pos.NEGATION)) {
        switch (word) {
          case "not" -> phrase.negated();
          case "will not" -> phrase.modal("will").negated();
          default -> phrase.adverb(word);
        }
        return false;
      }
      switch (word) {
        case "past" -> {
          return false;
        }
        case "perf" -> phrase.perfect();
        case "prog" -> phrase.progressive();
        case "passive" -> {
          phrase.passive();
          return false;
        }
        default -> phrase.modal(word);
      }
      return true;
    }

    private VerbPhrase.Form form(boolean marked, String lemma, boolean bare) {
      Unit before = out.isEmpty() ? null : last();
      if (before != null) {
        VerbPhrase.Form governed = governed(before, bare);
        if (governed != null) {
          return governed;
        }
      }
      if (marked || english.in("stative", firstWord(lemma))) {
        return VerbPhrase.Form.PRESENT;
      }
      return VerbPhrase.Form.PAST;
    }

    private VerbPhrase.@Nullable Form governed(Unit before, boolean bare) {
      String word = before.english();
      if (before.is(Pos.PREPOSITION)) {
        return afterPreposition(word);
      }
      if (before.is(Pos.CONJUNCTION)) {
        if (word.equals("to") || word.equals("in order to")) {
          return VerbPhrase.Form.BASE;
        }
        if (GERUND_AFTER.contains(word)) {
          return VerbPhrase.Form.GERUND;
        }
        if ((word.equals("and") || word.equals("or")) && lastForm != null) {
          return lastForm == VerbPhrase.Form.TO ? VerbPhrase.Form.BASE : lastForm;
        }
        return null;
      }
      if (before.is(Pos.VERB) && bare) {
        return english.in("toverb", firstWord(lastVerb))
            ? VerbPhrase.Form.TO
            : VerbPhrase.Form.GERUND;
      }
      boolean object = before.is(Pos.NOUN) || before.is(Pos.NAME) || before.is(Pos.PRONOUN);
      if (object && afterVerb && bare && english.in("control", firstWord(lastVerb))) {
        return VerbPhrase.Form.TO;
      }
      return null;
    }

    private VerbPhrase.Form afterPreposition(String word) {
      switch (word) {
        case "for", "to" -> {
          drop();
          return VerbPhrase.Form.TO;
        }
        case "in order to" -> {
          return VerbPhrase.Form.BASE;
        }
        case "with" -> {
          replace("by");
          return VerbPhrase.Form.GERUND;
        }
        default -> {
          return VerbPhrase.Form.GERUND;
        }
      }
    }

    private void drop() {
      replace("-");
    }

    private void replace(String word) {
      Unit before = last();
      before.reading = new Reading(before.pos(), word, 0, before.reading.lemma());
    }
  }

  static String firstWord(String verb) {
    int space = verb.indexOf(' ');
    return space < 0 ? verb : verb.substring(0, space);
  }
}
