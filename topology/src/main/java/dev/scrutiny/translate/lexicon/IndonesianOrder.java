package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Constructions of Indonesian and Malay that English puts in another order, rewritten before noun
 * groups are built: qualities behind 'yang', times with 'lalu', months and days that are named as
 * such.
 */
final class IndonesianOrder {

  private static final Set<String> AGO = Set.of("lalu", "silam", "lepas");

  private static final Set<String> AMOUNT = Set.of("sebesar", "sebanyak", "seramai", "senilai");

  private static final Set<String> CURRENCIES = Set.of("RM", "Rp", "RP", "US", "USD", "SGD", "S");

  private static final Set<String> MANNER = Set.of("secara", "dengan");

  /** Prepositions behind a quality that start a complement of it. */
  private static final Set<String> COMPLEMENT =
      Set.of("from", "than", "with", "to", "by", "against", "for", "of", "about", "like");

  /** How many words before 'to' and an amount the verb may stand. */
  private static final int CHANGE = 6;

  private final EnglishTables english;
  private final IndonesianVerbs verbs;

  IndonesianOrder(EnglishTables english) {
    this.english = english;
    verbs = new IndonesianVerbs(english);
  }

  List<Unit> apply(List<Unit> units) {
    verbs.apply(units);
    List<Unit> out = new ArrayList<>(units.size());
    int at = 0;
    while (at < units.size()) {
      Unit unit = units.get(at);
      unnamed(units, at);
      possessed(units, at, out);
      going(unit, out);
      if (decade(unit)) {
        unit.read(Pos.PHRASE, unit.english());
      }
      dollars(units, at);
      self(units, at, out);
      she(units, at);
      amount(unit, at + 1 < units.size() ? units.get(at + 1) : null, out);
      int end = Math.max(quality(units, at, out), manner(units, at, out));
      if (end > at) {
        at = end;
      } else if (counted(units, at, out)) {
        at++;
      } else if (named(units, at)) {
        units.get(at + 1).start |= unit.start;
        at++;
      } else {
        if (!timesAgo(unit, out) && !partOfLast(unit, out) && !timesAhead(unit, out)) {
          out.add(ago(unit, out) ? phrase(unit, "ago") : unit);
        }
        at++;
      }
    }
    return out;
  }

  /**
   * A quality behind 'yang': 'house that more big' is 'bigger house'. It joins the noun group.
   *
   * @return where the quality ends, or {@code at} if there is none
   */
  private static int quality(List<Unit> units, int at, List<Unit> out) {
    if (!units.get(at).is(Pos.CONJUNCTION, "that") || out.isEmpty()) {
      return at;
    }
    int place = out.size();
    if (possessor(out.get(place - 1)) && place > 1) {
      place--;
    }
    Unit head = out.get(place - 1);
    if (!head.is(Pos.NOUN) && !head.is(Pos.ADJECTIVE)) {
      return at;
    }
    int index = at + 1;
    if (index < units.size() && many(units.get(index))) {
      while (place > 1 && within(out.get(place - 2))) {
        place--;
      }
      out.add(place - 1, units.get(index));
      return index + 1;
    }
    Unit degree = null;
    if (index < units.size() && units.get(index).is(Pos.ADVERB)) {
      degree = units.get(index);
      index++;
    }
    if (index >= units.size() || !units.get(index).is(Pos.ADJECTIVE)) {
      return at;
    }
    Unit adjective = units.get(index);
    index++;
    if (index < units.size() && complement(units.get(index))) {
      return at;
    }
    String words =
        degree == null ? adjective.cased() : IsolatingVerbs.degree(degree, adjective.cased(), "");
    out.add(
        place,
        Unit.composite(adjective, Pos.ADJECTIVE, words, adjective.reading.features(), false));
    return index;
  }

  /** 'US$' behind a noun belongs to the amount: 'fine of US$2,500'. */
  private static void dollars(List<Unit> units, int at) {
    if (at + 2 < units.size()
        && units.get(at).is(Pos.NAME, "US")
        && units.get(at + 1).is(Pos.PUNCTUATION, "$")
        && !units.get(at + 1).space
        && units.get(at + 2).is(Pos.NUMBER)) {
      Unit number = units.get(at + 2);
      units.get(at).reading =
          new Reading(Pos.NUMBER, "US$" + number.english(), 0, number.reading.lemma());
      units.subList(at + 1, at + 3).clear();
    }
  }

  /** One word stands for he and she: she, where a husband is named as hers. */
  private static void she(List<Unit> units, int at) {
    Unit unit = units.get(at);
    if (!unit.is(Pos.PRONOUN, "he")) {
      return;
    }
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).is(Pos.NOUN, "husband") && units.get(i).has(Features.OWNER3)) {
        unit.read(Pos.PRONOUN, "she");
      }
    }
  }

  /** 'for to' before a place: 'to go to'. */
  private static void going(Unit unit, List<Unit> out) {
    if (unit.lower.equals("ke") && unit.is(Pos.PREPOSITION, "to") && !out.isEmpty()) {
      Unit purpose = out.get(out.size() - 1);
      boolean alone = purpose.lower.equals("untuk");
      if (alone) {
        purpose.read(Pos.CONJUNCTION, "to");
      }
      if (alone || (purpose.is(Pos.VERB) && purpose.english().endsWith(" to"))) {
        unit.read(Pos.VERB, "go to");
      }
    }
  }

  /** 'himself' for 'he', and 'he himself' where English says 'he'. */
  private static void self(List<Unit> units, int at, List<Unit> out) {
    Unit unit = units.get(at);
    if (at + 1 >= units.size() || !acts(units.get(at + 1))) {
      return;
    }
    Unit before = out.isEmpty() ? null : out.get(out.size() - 1);
    if (unit.is(Pos.PRONOUN, "himself")
        && (before == null || !(before.is(Pos.VERB) || before.is(Pos.PREPOSITION)))) {
      unit.read(Pos.PRONOUN, "he");
    } else if (unit.lower.equals("sendiri") && before != null && before.is(Pos.PRONOUN)) {
      unit.read(Pos.PARTICLE, "-");
    }
  }

  /** Whether a verb starts here, or what stands before one. */
  private static boolean acts(Unit unit) {
    return unit.is(Pos.VERB) || unit.is(Pos.AUXILIARY) || unit.is(Pos.NEGATION);
  }

  /** 'has' behind a name that a preposition governs: 'of', before the name of the owner. */
  private static void possessed(List<Unit> units, int at, List<Unit> out) {
    Unit unit = units.get(at);
    int n = out.size();
    if (unit.is(Pos.VERB, "have")
        && unit.lower.equals("punya")
        && at + 1 < units.size()
        && units.get(at + 1).is(Pos.NAME)
        && n > 1
        && out.get(n - 1).is(Pos.NAME)
        && out.get(n - 2).is(Pos.PREPOSITION)) {
      unit.read(Pos.PREPOSITION, "of");
    }
  }

  /** 'that' without a noun before it: 'what was discussed'. */
  private static void unnamed(List<Unit> units, int at) {
    Unit unit = units.get(at);
    boolean opens = at == 0 || units.get(at - 1).is(Pos.PUNCTUATION, ".");
    if (opens
        && unit.is(Pos.CONJUNCTION, "that")
        && at + 1 < units.size()
        && units.get(at + 1).is(Pos.VERB)) {
      unit.read(Pos.PRONOUN, "what");
    }
  }

  /** Words that say that an amount follows. */
  private void amount(Unit unit, @Nullable Unit next, List<Unit> out) {
    if (unit.is(Pos.NAME) && money(unit.source)) {
      unit.read(Pos.NUMBER, unit.source);
    } else if (AMOUNT.contains(unit.lower) && !out.isEmpty()) {
      Unit before = out.get(out.size() - 1);
      if (before.is(Pos.NOUN) || before.is(Pos.ADJECTIVE)) {
        unit.read(Pos.PREPOSITION, "of");
      } else if (before.is(Pos.VERB) && english.in("change", before.english())) {
        unit.read(Pos.PREPOSITION, "by");
      }
    } else if (unit.lower.equals("menjadi") && next != null && next.is(Pos.NUMBER) && risen(out)) {
      unit.read(Pos.PREPOSITION, "to");
    } else if (unit.lower.equals("lebih") && next != null && next.is(Pos.NUMBER)) {
      unit.read(Pos.ADVERB, "more than");
    }
  }

  /** Whether a change was told a few words before, or a place where it started. */
  private boolean risen(List<Unit> out) {
    for (int i = out.size() - 1; i >= 0 && i >= out.size() - CHANGE; i--) {
      Unit unit = out.get(i);
      if (unit.is(Pos.VERB)) {
        return english.in("change", unit.english());
      }
    }
    return false;
  }

  /** Whether a word is a currency with its amount, such as RM50. */
  private static boolean money(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isLetter(word.charAt(digits))) {
      digits++;
    }
    if (digits == word.length() || !CURRENCIES.contains(word.substring(0, digits))) {
      return false;
    }
    for (int i = digits; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isDigit(c) && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }

  /**
   * How something is done: 'secara' or 'dengan' before a quality make an adverb of it.
   *
   * @return where it ends, or {@code at} if there is none
   */
  private static int manner(List<Unit> units, int at, List<Unit> out) {
    if (!MANNER.contains(units.get(at).lower)) {
      return at;
    }
    int index = at + 1;
    Unit degree = null;
    if (index < units.size() && units.get(index).is(Pos.ADVERB)) {
      degree = units.get(index);
      index++;
    }
    if (index >= units.size() || !units.get(index).is(Pos.ADJECTIVE)) {
      return at;
    }
    String quality = units.get(index).english();
    String adverb = EnglishAdjectives.adverb(quality);
    String words = adverb;
    if (degree != null) {
      words =
          adverb.equals("well")
              ? IsolatingVerbs.degree(degree, "good", "")
              : degree.cased() + " " + adverb;
    }
    out.add(Unit.composite(units.get(at), Pos.PHRASE, words, quality, 0, units.get(at).start));
    return index + 1;
  }

  private static boolean many(Unit unit) {
    return unit.is(Pos.DETERMINER) && unit.english().endsWith("many");
  }

  /** Whether a unit may stand in a noun group before its last word. */
  private static boolean within(Unit unit) {
    return unit.is(Pos.NOUN) || unit.is(Pos.ADJECTIVE);
  }

  private static boolean possessor(Unit unit) {
    return unit.is(Pos.PRONOUN) && !Pronouns.possessive(unit.english()).isEmpty();
  }

  private static boolean complement(Unit unit) {
    return (unit.is(Pos.PREPOSITION) && COMPLEMENT.contains(unit.english()))
        || unit.is(Pos.CONJUNCTION, "than")
        || unit.is(Pos.CONJUNCTION, "that");
  }

  /** Whether 'year' goes unsaid in English: beside a decade, and behind the years of an age. */
  private static boolean counted(List<Unit> units, int at, List<Unit> out) {
    if (!units.get(at).is(Pos.NOUN, "year")) {
      return false;
    }
    if (at + 1 < units.size() && decade(units.get(at + 1))) {
      return true;
    }
    int n = out.size();
    if (n == 0 || !(out.get(n - 1).is(Pos.NUMBER) || decade(out.get(n - 1)))) {
      return false;
    }
    String before = n > 1 ? out.get(n - 2).english() : "";
    return decade(out.get(n - 1))
        || before.equals("be aged")
        || before.equals("aged")
        || before.endsWith("age of")
        || before.equals("age");
  }

  private static boolean decade(Unit unit) {
    return unit.english().endsWith("0s") && Character.isDigit(unit.source.charAt(0));
  }

  /** Whether this word only says that a month or day follows. */
  private boolean named(List<Unit> units, int at) {
    Unit unit = units.get(at);
    if (at + 1 >= units.size() || !units.get(at + 1).is(Pos.NAME)) {
      return false;
    }
    String name = units.get(at + 1).english();
    return (unit.is(Pos.NOUN, "month") && english.in("month", name))
        || (unit.is(Pos.NOUN, "day") && english.in("day", name));
  }

  /** Whether 'lalu' stands behind a counted time. */
  private boolean ago(Unit unit, List<Unit> out) {
    int n = out.size();
    return n > 1
        && AGO.contains(unit.lower)
        && out.get(n - 1).is(Pos.NOUN)
        && english.in("time", out.get(n - 1).english())
        && (out.get(n - 2).is(Pos.NUMBER) || out.get(n - 2).is(Pos.DETERMINER, "several"));
  }

  /** 'five' before the expression for 'last year': 'five years ago'. */
  private boolean timesAgo(Unit unit, List<Unit> out) {
    String words = unit.english();
    if (out.isEmpty() || !out.get(out.size() - 1).is(Pos.NUMBER) || !words.startsWith("last ")) {
      return false;
    }
    String time = words.substring(5);
    Unit number = out.get(out.size() - 1);
    if (!english.in("time", time)) {
      return false;
    }
    boolean one = number.english().equals("one") || number.english().equals("1");
    String times = one ? time : english.nouns().plural(time);
    out.set(
        out.size() - 1,
        Unit.composite(number, Pos.PHRASE, number.cased() + " " + times + " ago", 0, number.start));
    return true;
  }

  /** 'in 20 next year': 'the next 20 years'; behind the number of a year 'next' goes unsaid. */
  private boolean timesAhead(Unit unit, List<Unit> out) {
    if (out.isEmpty() || !out.get(out.size() - 1).is(Pos.NUMBER)) {
      return false;
    }
    Unit number = out.get(out.size() - 1);
    if (unit.lower.equals("mendatang")) {
      return true;
    }
    String time = unit.english().startsWith("next ") ? unit.english().substring(5) : "";
    boolean one = number.english().equals("one") || number.english().equals("1");
    if (one || !english.in("time", time)) {
      return false;
    }
    String times = english.nouns().plural(time);
    out.set(out.size() - 1, phrase(number, "the next " + number.cased() + " " + times));
    return true;
  }

  /** 'late March last' is 'late last March'. */
  private static boolean partOfLast(Unit unit, List<Unit> out) {
    if (!unit.is(Pos.ADJECTIVE, "last") || out.isEmpty() || !out.get(out.size() - 1).is(Pos.NAME)) {
      return false;
    }
    Unit time = out.get(out.size() - 1);
    int space = time.english().indexOf(' ');
    String part = space < 0 ? "" : time.english().substring(0, space);
    if (!part.equals("early") && !part.equals("late") && !part.equals("mid")) {
      return false;
    }
    String words = part + " last" + time.english().substring(space);
    time.reading = new Reading(Pos.NAME, words, time.reading.features(), time.reading.lemma());
    return true;
  }

  private static Unit phrase(Unit unit, String words) {
    return Unit.composite(unit, Pos.PHRASE, words, 0, unit.start);
  }
}
