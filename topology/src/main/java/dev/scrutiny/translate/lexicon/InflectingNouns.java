package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Noun groups of languages with articles: adjectives move in front of their noun, articles stay but
 * for names, and a bare noun after 'of' becomes the first part of an English compound.
 */
final class InflectingNouns {

  /** Heads that count or sort, and so are no heads of compounds. */
  private static final Set<String> MEASURES =
      Set.of(
          "number",
          "part",
          "majority",
          "lot",
          "group",
          "series",
          "kind",
          "type",
          "form",
          "sort",
          "lack",
          "pair",
          "half",
          "quarter",
          "third",
          "piece",
          "thousand",
          "hundred",
          "ten",
          "dozen",
          "million",
          "billion",
          "year",
          "month",
          "week",
          "day",
          "hour",
          "minute",
          "kilometre",
          "metre",
          "tonne",
          "amount",
          "quantity",
          "way",
          "end",
          "beginning",
          "case",
          "absence",
          "sum",
          "team",
          "couple",
          "range",
          "dose",
          "set",
          "wave",
          "feeling",
          "level",
          "figure");

  private final EnglishTables english;
  private final boolean adjectivesAfter;

  InflectingNouns(EnglishTables english, boolean adjectivesAfter) {
    this.english = english;
    this.adjectivesAfter = adjectivesAfter;
  }

  List<Unit> apply(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    boolean people = people(units);
    Group group = new Group(units, out, people);
    int at = 0;
    while (at < units.size()) {
      if (!opens(units.get(at).pos())) {
        out.add(units.get(at));
        at++;
        continue;
      }
      if (group.parse(at)) {
        out.add(group.unit());
        at = group.end;
      } else {
        out.add(units.get(at));
        at++;
      }
    }
    return out;
  }

  /** Whether the sentence speaks of someone, so that a possessive is 'his' rather than 'its'. */
  private boolean people(List<Unit> units) {
    for (Unit unit : units) {
      String word = unit.english();
      boolean pronoun = unit.is(Pos.PRONOUN) && (word.equals("he") || word.equals("she"));
      boolean full = unit.has(Features.NAME) && word.indexOf(' ') > 0;
      String head = unit.is(Pos.NOUN) ? EnglishTables.head(word) : "";
      if (pronoun || full || english.in("person", head) || english.in("title", head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun group can start with this part of speech; an adverb says 'more' or 'most'. */
  private static boolean opens(Pos pos) {
    return switch (pos) {
      case NOUN, NAME, DETERMINER, NUMBER, ADJECTIVE, ADVERB -> true;
      default -> false;
    };
  }

  /** The noun group that is being read; one object serves all groups of a sentence. */
  private final class Group {

    private final List<Unit> units;
    private final List<Unit> before;
    private final boolean people;
    private final List<Unit> determiners = new ArrayList<>(2);
    private final List<String> leading = new ArrayList<>(3);
    private final List<String> following = new ArrayList<>(3);
    private @Nullable Unit head;

    /** The first part of a compound; empty if there is none. */
    private String compound = "";

    private boolean numbered;
    private boolean several;
    private int start;
    private int end;

    Group(List<Unit> units, List<Unit> before, boolean people) {
      this.people = people;
      this.units = units;
      this.before = before;
    }

    private void reset(int first) {
      determiners.clear();
      leading.clear();
      following.clear();
      head = null;
      compound = "";
      numbered = false;
      several = false;
      start = first;
      end = first;
    }

    private boolean at(Pos pos) {
      return end < units.size() && units.get(end).is(pos);
    }

    private boolean next(Pos pos) {
      return end + 1 < units.size() && units.get(end + 1).is(pos);
    }

    /** Whether a group starts here. */
    boolean parse(int first) {
      reset(first);
      while (at(Pos.DETERMINER)) {
        determiners.add(units.get(end));
        end++;
      }
      prefix();
      if (at(Pos.NOUN) || at(Pos.NAME)) {
        head = units.get(end);
        end++;
        if (head.is(Pos.NOUN)) {
          if (adjectivesAfter) {
            adjectives();
          }
          compound();
          year();
        } else if (calendar() && at(Pos.NUMBER)) {
          following.add(units.get(end).cased());
          end++;
        }
        return true;
      }
      if (!determiners.isEmpty() && !leading.isEmpty()) {
        // 'le premier': an adjective in the place of a noun.
        return true;
      }
      if (!determiners.isEmpty() && at(Pos.ADJECTIVE)) {
        leading.add(people(units.get(end)));
        end++;
        return true;
      }
      return false;
    }

    /** An adjective in the place of a noun; those of nations have a plural. */
    private String people(Unit adjective) {
      String word = adjective.cased();
      boolean nation =
          Character.isUpperCase(word.charAt(0)) && (word.endsWith("an") || word.endsWith("i"));
      return nation && manyDeterminer() ? word + "s" : word;
    }

    private void prefix() {
      while (at(Pos.NUMBER) || at(Pos.ADJECTIVE) || degree()) {
        Unit unit = units.get(end);
        boolean noun = next(Pos.NOUN) || next(Pos.ADJECTIVE) || next(Pos.NUMBER) || next(Pos.NAME);
        if (unit.is(Pos.ADJECTIVE) && !noun) {
          return;
        }
        if (unit.is(Pos.ADVERB)) {
          leading.add(compared(unit, units.get(end + 1)));
          end++;
        } else {
          leading.add(definite() ? best(unit) : unit.cased());
        }
        if (unit.is(Pos.NUMBER)) {
          numbered = true;
          several |= !unit.english().equals("1") && !unit.english().equals("one");
        }
        end++;
      }
    }

    private boolean definite() {
      return determiners.size() == 1
          && !determiners.get(0).reading.silent()
          && !determiners.get(0).english().equals("a");
    }

    /** 'le meilleur' is the best, where 'un meilleur' is a better one. */
    private static String best(Unit unit) {
      if (unit.is(Pos.ADJECTIVE, "better")) {
        return unit.cased("best");
      }
      return unit.is(Pos.ADJECTIVE, "worse") ? unit.cased("worst") : unit.cased();
    }

    /** 'plus grand' before a noun, or after a determiner. */
    private boolean degree() {
      return at(Pos.ADVERB)
          && next(Pos.ADJECTIVE)
          && comparison(units.get(end))
          && (!determiners.isEmpty()
              || (end + 2 < units.size() && units.get(end + 2).is(Pos.NOUN)));
    }

    private boolean comparison(Unit unit) {
      return unit.english().equals("more") || unit.english().equals("most");
    }

    private String compared(Unit adverb, Unit adjective) {
      boolean article =
          !before.isEmpty() && before.get(before.size() - 1).english().endsWith(" the");
      boolean most = adverb.english().equals("most") || article || !determiners.isEmpty();
      return most
          ? EnglishAdjectives.superlative(adjective.cased())
          : EnglishAdjectives.comparative(adjective.cased());
    }

    private void adjectives() {
      while (following.size() < 3) {
        if (contrast()) {
          String first = units.get(end).cased();
          following.add(0, first + " but " + units.get(end + 2).cased());
          end += 3;
        } else if (at(Pos.ADJECTIVE)) {
          following.add(0, units.get(end).cased());
          end++;
        } else if (at(Pos.ADVERB) && next(Pos.ADJECTIVE) && comparison(units.get(end))) {
          following.add(0, EnglishAdjectives.comparative(units.get(end + 1).cased()));
          end += 2;
        } else if (superlative()) {
          following.add(0, EnglishAdjectives.superlative(units.get(end + 2).cased()));
          end += 3;
        } else if (participle()) {
          following.add(0, english.verbs().participle(units.get(end).english()));
          end++;
        } else {
          return;
        }
      }
    }

    /** 'réaliste mais faux', and no noun behind it that the second word could belong to. */
    private boolean contrast() {
      return at(Pos.ADJECTIVE)
          && end + 2 < units.size()
          && units.get(end + 1).is(Pos.CONJUNCTION, "but")
          && units.get(end + 2).is(Pos.ADJECTIVE)
          && !(end + 3 < units.size() && units.get(end + 3).is(Pos.NOUN));
    }

    /** 'le plus grand' after its noun. */
    private boolean superlative() {
      return end + 2 < units.size()
          && units.get(end).is(Pos.DETERMINER, "the")
          && comparison(units.get(end + 1))
          && units.get(end + 2).is(Pos.ADJECTIVE);
    }

    /** A participle that nothing depends on stands in front, like an adjective. */
    private boolean participle() {
      if (!at(Pos.VERB) || !units.get(end).has(Features.PARTICIPLE)) {
        return false;
      }
      if (end + 1 >= units.size()) {
        return true;
      }
      Unit after = units.get(end + 1);
      return (after.is(Pos.PUNCTUATION) && !after.english().equals(":")) || after.is(Pos.VERB);
    }

    private void compound() {
      Unit noun = Objects.requireNonNull(head);
      if (at(Pos.PREPOSITION)
          && units.get(end).english().equals("of")
          && next(Pos.NOUN)
          && !MEASURES.contains(EnglishTables.head(noun.english()))
          && noun.english().indexOf(' ') < 0
          && !(end + 2 < units.size() && continues(units.get(end + 2)))) {
        compound = units.get(end + 1).cased();
        end += 2;
        if (joined()) {
          compound += " " + units.get(end).english() + " " + units.get(end + 2).cased();
          end += 3;
        }
      }
    }

    /** 'clubs de pêche ou de chasse': fishing or hunting clubs. */
    private boolean joined() {
      return end + 2 < units.size()
          && (units.get(end).is(Pos.CONJUNCTION, "and") || units.get(end).is(Pos.CONJUNCTION, "or"))
          && units.get(end + 1).is(Pos.PREPOSITION, "of")
          && units.get(end + 2).is(Pos.NOUN)
          && !(end + 3 < units.size() && continues(units.get(end + 3)));
    }

    /** 'l'élection générale de 2004': the 2004 general election. */
    private void year() {
      String noun = EnglishTables.head(Objects.requireNonNull(head).english());
      if (at(Pos.PREPOSITION)
          && units.get(end).english().equals("of")
          && next(Pos.NUMBER)
          && year(units.get(end + 1).english())
          && !MEASURES.contains(noun)
          && !english.in("time", noun)
          && !determiners.isEmpty()
          && !(end + 2 < units.size()
              && (units.get(end + 2).is(Pos.PREPOSITION, "to")
                  || units.get(end + 2).is(Pos.NUMBER)))) {
        following.add(0, units.get(end + 1).english());
        end += 2;
      }
    }

    private static boolean year(String number) {
      return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    private boolean continues(Unit unit) {
      return unit.is(Pos.ADJECTIVE)
          || (unit.is(Pos.PUNCTUATION) && "\"«“".contains(unit.english()))
          || (unit.is(Pos.PREPOSITION) && unit.english().startsWith("of"))
          || (unit.is(Pos.VERB) && unit.has(Features.PARTICIPLE));
    }

    private boolean calendar() {
      return head != null && english.calendar(head.english());
    }

    Unit unit() {
      Unit noun = head;
      boolean name = noun != null && noun.is(Pos.NAME);
      boolean plural = noun != null && !name && plural(noun);
      boolean capital = false;
      for (int i = start; i < end; i++) {
        capital |= units.get(i).start;
      }
      StringBuilder out = new StringBuilder();
      determiners(plural, out);
      leading.forEach(word -> append(out, word));
      if (!name) {
        following.forEach(word -> append(out, word));
      }
      if (!compound.isEmpty()) {
        append(out, compound);
      }
      if (noun != null) {
        String form = plural ? english.nouns().plural(noun.english()) : noun.english();
        append(out, noun.cased(form));
      }
      if (name) {
        following.forEach(word -> append(out, word));
      }
      String words = out.toString();
      if (words.startsWith("a such ")) {
        words = "such " + Articles.indefinite(words.substring(7));
      } else if (words.startsWith("a ") && words.length() > 2) {
        words = Articles.indefinite(words.substring(2));
      }
      int features =
          (plural || (noun == null && manyDeterminer()) ? Features.PLURAL : 0)
              | (noun == null ? 0 : noun.reading.features() & Features.NAME);
      return Unit.composite(
          units.get(start),
          name ? Pos.NAME : Pos.NOUN,
          words,
          noun == null ? "" : EnglishTables.head(noun.english()),
          features,
          capital);
    }

    private void determiners(boolean plural, StringBuilder out) {
      Unit noun = head;
      boolean lexical = noun != null && noun.is(Pos.NAME) && !noun.has(Features.NAME);
      boolean known =
          noun != null && lexical && !english.in("articled", EnglishTables.head(noun.english()));
      if (known) {
        shortenPreposition();
      }
      if (noun != null && noun.is(Pos.NAME) && determiners.isEmpty() && !calendar()) {
        place(lexical);
      }
      if (calendar()) {
        if (numbered && !determiners.isEmpty() && !afterPreposition()) {
          append(out, "on");
        } else if (!numbered && determiners.isEmpty() && onDay()) {
          append(out, "on");
        }
      }
      if (plural && determiners.isEmpty() && noun != null && noun.is(Pos.NOUN) && generic()) {
        shortenPreposition();
      }
      if (!determiners.isEmpty() && share(determiners.get(0))) {
        append(out, "of");
      }
      for (Unit determiner : determiners) {
        String word = determiner.cased();
        boolean article = determiner.english().equals("the");
        boolean mass = noun != null && noun.has(Features.MASS);
        if (determiner.english().equals("his") && !people) {
          append(out, "its");
        } else if (!(article && (known || mass || calendar() || (plural && generic())))) {
          append(out, plural ? Demonstratives.plural(word) : word);
        }
      }
    }

    /** Whether plural things are meant in general: nothing after them says which ones. */
    private boolean generic() {
      if (end >= units.size()) {
        return true;
      }
      Unit after = units.get(end);
      boolean complement = after.is(Pos.PREPOSITION) && after.english().startsWith("of");
      boolean relative = after.is(Pos.CONJUNCTION) && !after.english().equals("and");
      boolean participle = after.is(Pos.VERB) && after.has(Features.PARTICIPLE);
      return !complement && !relative && !participle && !numbered;
    }

    /** 'des' after a percentage: of them. */
    private boolean share(Unit determiner) {
      return determiner.reading.silent()
          && !before.isEmpty()
          && before.get(before.size() - 1).english().equals("%");
    }

    /** 'to' before a place is 'in', unless something moves there or is given to someone. */
    private void place(boolean known) {
      if (before.isEmpty() || !before.get(before.size() - 1).is(Pos.PREPOSITION)) {
        return;
      }
      String preposition = before.get(before.size() - 1).english();
      if (!preposition.equals("to") && !preposition.equals("to the")) {
        return;
      }
      Unit governor = before.size() > 1 ? before.get(before.size() - 2) : null;
      boolean verb = governor != null && governor.is(Pos.VERB);
      boolean moves = governor != null && verb && english.in("motion", governor.english());
      if (!moves && (known || !verb)) {
        Unit last = before.get(before.size() - 1);
        last.read(Pos.PREPOSITION, "in" + preposition.substring(2));
      }
    }

    private boolean onDay() {
      return english.in("day", Objects.requireNonNull(head).english()) && !afterPreposition();
    }

    private boolean afterPreposition() {
      if (before.isEmpty()) {
        return false;
      }
      Unit last = before.get(before.size() - 1);
      return last.is(Pos.PREPOSITION) || (last.is(Pos.PUNCTUATION) && !last.english().equals(","));
    }

    /** 'of the' before a name that English uses without article. */
    private void shortenPreposition() {
      if (before.isEmpty()) {
        return;
      }
      Unit last = before.get(before.size() - 1);
      if (last.is(Pos.PREPOSITION) && last.english().endsWith(" the")) {
        String word = last.english().substring(0, last.english().length() - 4);
        last.read(Pos.PREPOSITION, word);
      }
    }

    private boolean plural(Unit noun) {
      if (noun.has(Features.MASS)) {
        return false;
      }
      return !noun.has(Features.UNKNOWN)
          && (noun.has(Features.PLURAL) || several || manyDeterminer());
    }

    private boolean manyDeterminer() {
      for (Unit determiner : determiners) {
        char last = determiner.lower.charAt(determiner.lower.length() - 1);
        if (last == 's' || last == 'x') {
          return true;
        }
      }
      return false;
    }
  }

  private static void append(StringBuilder out, String word) {
    if (word.isEmpty() || word.equals("-")) {
      return;
    }
    if (out.length() > 0) {
      out.append(' ');
    }
    out.append(word);
  }
}
