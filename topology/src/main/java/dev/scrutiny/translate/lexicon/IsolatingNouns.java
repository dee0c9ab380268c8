package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Noun groups of languages without inflection: the head comes first and all that modifies it
 * follows, so that English has the reverse order.
 */
final class IsolatingNouns {

  private static final int MOST_MODIFIERS = 5;

  /** From this number of nouns behind a noun on, 'the validity of the letter' reads better. */
  private static final int LONG_CHAIN = 2;

  private final EnglishTables english;
  private final boolean adjectivesAfter;
  private final Owners owners;

  IsolatingNouns(EnglishTables english, boolean adjectivesAfter) {
    this.english = english;
    this.adjectivesAfter = adjectivesAfter;
    this.owners = new Owners(english);
  }

  List<Unit> apply(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    Group group = new Group(units, out);
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
        if (group.governs()) {
          out.add(Unit.composite(units.get(at), Pos.PREPOSITION, "of", 0, false));
        }
      } else {
        out.add(units.get(at));
        at++;
      }
    }
    return out;
  }

  /** Whether a noun group can start with this part of speech. */
  private static boolean opens(Pos pos) {
    return switch (pos) {
      case NOUN, NAME, DETERMINER, NUMBER, ADJECTIVE, CLASSIFIER -> true;
      default -> false;
    };
  }

  /** The noun group that is being read; one object serves all groups of a sentence. */
  private final class Group {

    private final List<Unit> units;
    private final List<Unit> before;
    private final List<Unit> determiners = new ArrayList<>(2);
    private final List<Unit> numbers = new ArrayList<>(2);
    private final List<Unit> leading = new ArrayList<>(1);
    private final List<Unit> modifiers = new ArrayList<>(4);
    private final List<Unit> trailing = new ArrayList<>(1);
    private @Nullable Unit head;
    private @Nullable Unit pointer;

    /** The modifier that a number follows: 'pupils of class 12'. */
    private @Nullable Unit counted;

    private String owner = "";
    private boolean plural;
    private boolean capital;
    private int start;
    private int end;

    Group(List<Unit> units, List<Unit> before) {
      this.units = units;
      this.before = before;
    }

    private void reset(int first) {
      determiners.clear();
      numbers.clear();
      leading.clear();
      modifiers.clear();
      trailing.clear();
      head = null;
      pointer = null;
      counted = null;
      owner = "";
      plural = false;
      capital = false;
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
      prefix();
      if (at(Pos.VERB) && end > start && units.get(end - 1).is(Pos.CLASSIFIER)) {
        head = nominal(units.get(end));
        end++;
        capital = units.get(start).start;
        return true;
      }
      if (!(at(Pos.NOUN) || at(Pos.NAME))) {
        return false;
      }
      head = units.get(end);
      end++;
      modifiers();
      owner();
      number();
      if (end < units.size() && Demonstratives.is(units.get(end).reading)) {
        pointer = units.get(end);
        end++;
      }
      for (int i = start; i < end; i++) {
        capital |= units.get(i).start;
      }
      return true;
    }

    /** A classifier makes a noun of a verb. */
    private Unit nominal(Unit verb) {
      Reading action =
          new Reading(
              Pos.NOUN,
              english.verbs().gerund(verb.english()),
              Features.MASS,
              verb.reading.lemma());
      return new Unit(
          verb.source, verb.lower, new Reading[] {action}, verb.casing, verb.space, verb.start);
    }

    private void prefix() {
      while (end < units.size()) {
        Unit unit = units.get(end);
        if (unit.is(Pos.DETERMINER) && !(end > start && Demonstratives.is(unit.reading))) {
          determiners.add(unit);
        } else if (unit.is(Pos.NUMBER)) {
          numbers.add(unit);
        } else if (unit.is(Pos.ADJECTIVE)
            && next(Pos.NOUN)
            && leading.isEmpty()
            && adjectivesAfter) {
          leading.add(unit);
        } else if (!unit.is(Pos.CLASSIFIER)) {
          return;
        } else if (!unit.reading.silent()) {
          // 'Mr.' before a name
          leading.add(unit);
        }
        end++;
      }
    }

    private void modifiers() {
      int names = 0;
      while (end < units.size() && modifiers.size() < MOST_MODIFIERS) {
        Unit unit = units.get(end);
        if (unit.is(Pos.ADVERB, "most") && next(Pos.ADJECTIVE)) {
          Unit quality = units.get(end + 1);
          modifiers.add(adjective(quality, EnglishAdjectives.superlative(quality.english())));
          end += 2;
          continue;
        }
        if (compared()) {
          Unit quality = units.get(end + 1);
          modifiers.add(adjective(quality, EnglishAdjectives.comparative(quality.english())));
          end += 2;
          continue;
        }
        if (bearer(end)) {
          return;
        }
        boolean word = unit.is(Pos.NOUN) && names == 0;
        boolean name = unit.is(Pos.NAME) && !english.calendar(unit.english());
        boolean quality = unit.is(Pos.ADJECTIVE) && adjectivesAfter;
        if (!(word || name || quality)) {
          return;
        }
        names += name ? 1 : 0;
        modifiers.add(word && !names(end + 1) && !next(Pos.NOUN) ? quality(unit) : unit);
        end++;
        if (quality && contrasted()) {
          Unit joint = units.get(end);
          String both = unit.cased() + " " + joint.english() + " " + units.get(end + 1).cased();
          modifiers.set(modifiers.size() - 1, adjective(unit, both));
          end += 2;
        }
        if (quality && at(Pos.ADVERB) && units.get(end).english().equals("most")) {
          modifiers.set(
              modifiers.size() - 1, adjective(unit, EnglishAdjectives.superlative(unit.english())));
          end++;
        }
      }
    }

    /** Whether an object is said to be more so: 'has sight more sharp'. */
    private boolean compared() {
      return units.get(end).is(Pos.ADVERB, "more")
          && next(Pos.ADJECTIVE)
          && adjectivesAfter
          && !before.isEmpty()
          && before.get(before.size() - 1).is(Pos.VERB)
          && !(end + 2 < units.size() && compares(units.get(end + 2)));
    }

    private boolean compares(Unit unit) {
      return unit.is(Pos.PREPOSITION) || unit.is(Pos.CONJUNCTION, "than");
    }

    /** Whether another quality follows behind 'but', and no noun that it could belong to. */
    private boolean contrasted() {
      return at(Pos.CONJUNCTION)
          && units.get(end).english().equals("but")
          && next(Pos.ADJECTIVE)
          && !(end + 2 < units.size() && units.get(end + 2).is(Pos.NOUN));
    }

    /** Whether a foreign word stands here, which tells what the noun before is called. */
    private boolean names(int index) {
      return index < units.size() && units.get(index).has(Features.UNKNOWN);
    }

    /** Whether what follows belongs to this group by an 'of' that the source does not say. */
    boolean governs() {
      return end < units.size() && (bearer(end) || measure());
    }

    /** Whether a measure follows: 'height of 2 meters', 'sentence of seven years'. */
    private boolean measure() {
      if (at(Pos.NUMBER) && Character.isLetter(units.get(end).english().charAt(0))) {
        return Character.isDigit(
            units.get(end).english().charAt(units.get(end).english().length() - 1));
      }
      return at(Pos.NUMBER)
          && next(Pos.NOUN)
          && english.in("quantity", EnglishTables.head(units.get(end + 1).english()))
          && english.in("measured", headWord(Objects.requireNonNull(head)));
    }

    /** Whether a title starts here whose bearer follows, who is then the owner of the noun. */
    private boolean bearer(int index) {
      Unit title = units.get(index);
      if (!title.is(Pos.NOUN) || !english.in("title", headWord(title)) || modifiers.size() > 1) {
        return false;
      }
      int at = index + 1;
      while (at < units.size() && units.get(at).is(Pos.NAME) && at < index + MOST_MODIFIERS) {
        if (units.get(at).has(Features.NAME)) {
          return !titled(Objects.requireNonNull(head));
        }
        at++;
      }
      return false;
    }

    private boolean titled(Unit noun) {
      return english.in("title", headWord(noun));
    }

    /** A noun that is an adjective as well is one behind another noun: 'economic policy'. */
    private static Unit quality(Unit noun) {
      for (Reading reading : noun.options) {
        if (reading.pos() == Pos.ADJECTIVE) {
          noun.reading = reading;
        }
      }
      return noun;
    }

    private Unit adjective(Unit unit, String form) {
      return Unit.composite(unit, Pos.ADJECTIVE, unit.cased(form), 0, unit.start);
    }

    private void owner() {
      if (at(Pos.PRONOUN) && !standsAlone(end)) {
        owner = Pronouns.possessive(units.get(end).english());
        end += owner.isEmpty() ? 0 : 1;
      } else if (at(Pos.PREPOSITION)
          && units.get(end).english().equals("of")
          && next(Pos.PRONOUN)) {
        owner = Pronouns.possessive(units.get(end + 1).english());
        end += owner.isEmpty() ? 0 : 2;
      } else if (ownerSuffix().isEmpty() && Unit.any(modifiers, Pos.ADJECTIVE, "own")) {
        owner = owners.third(before);
      }
    }

    /** Whether the pronoun after this group is rather the subject of what follows. */
    private boolean standsAlone(int index) {
      if (index + 1 >= units.size()) {
        return false;
      }
      Unit after = units.get(index + 1);
      boolean verb = after.is(Pos.VERB) || after.is(Pos.AUXILIARY) || after.is(Pos.NEGATION);
      boolean subject = before.isEmpty() || before.get(before.size() - 1).is(Pos.PUNCTUATION);
      return verb && !subject;
    }

    /** A number after its noun: a year, an article of a law. */
    private void number() {
      if (at(Pos.NUMBER)
          && !measure()
          && numbers.isEmpty()
          && !next(Pos.NOUN)
          && !next(Pos.CLASSIFIER)) {
        trailing.add(units.get(end));
        Unit last = modifiers.isEmpty() ? head : modifiers.get(modifiers.size() - 1);
        if (last != null && last != head && last.is(Pos.NOUN)) {
          counted = last;
        }
        end++;
      }
    }

    Unit unit() {
      Unit noun = Objects.requireNonNull(head);
      boolean name = noun.is(Pos.NAME);
      plural = !name && plural(noun);
      StringBuilder out = new StringBuilder();
      determiner(noun, out);
      if (!numbers.isEmpty() || (!determiners.isEmpty() && plural)) {
        sequence(out);
      }
      boolean ordered = !numbers.isEmpty() && english.in("order", firstWord(noun.english()));
      if (ordered && determiners.isEmpty()) {
        // 'the past two years'
        append(out, "the " + firstWord(noun.english()));
      }
      if (enumerated(noun)) {
        append(out, "the");
      }
      numbers.forEach(number -> append(out, number.cased()));
      leading.forEach(unit -> append(out, unit.cased()));
      boolean person = english.in("title", headWord(noun)) || english.in("person", headWord(noun));
      boolean after = name || person || !numbers.isEmpty();
      int split = after ? measured(noun) : split(noun);
      int from = split;
      while (from > 0) {
        // Names next to one another stay in their order.
        int to = from;
        from--;
        while (from > 0 && follows(modifiers.get(from)) && follows(modifiers.get(from - 1))) {
          from--;
        }
        for (Unit modifier : modifiers.subList(from, to)) {
          if (!(after && bears(modifier))) {
            append(out, modifier(modifier));
          }
        }
      }
      if (!(noun.is(Pos.NOUN, "year") && !trailing.isEmpty() && modifiers.isEmpty())) {
        String word = plural ? english.nouns().plural(noun.english()) : noun.english();
        boolean moved = ordered && determiners.isEmpty();
        append(out, noun.cased(moved ? word.substring(word.indexOf(' ') + 1) : word));
      }
      complement(noun, split, out);
      for (Unit modifier : modifiers) {
        if (after && bears(modifier)) {
          append(out, modifier.cased());
        }
      }
      if (counted == null) {
        trailing.forEach(number -> append(out, number.cased()));
      }
      boolean many =
          plural || (noun.has(Features.MASS) && english.in("pluralonly", headWord(noun)));
      int features = (many ? Features.PLURAL : 0) | (noun.reading.features() & Features.NAME);
      return Unit.composite(
          units.get(start),
          name ? Pos.NAME : Pos.NOUN,
          articled(noun, out),
          headWord(noun),
          features,
          capital);
    }

    /** Whether the names of all that are counted follow: 'the two companies A and B'. */
    private boolean enumerated(Unit noun) {
      return !numbers.isEmpty()
          && determiners.isEmpty()
          && owner.isEmpty()
          && pointer == null
          && english.in("companyhead", headWord(noun))
          && named();
    }

    /** 'ten last years' is 'the last ten years'. */
    private void sequence(StringBuilder out) {
      for (int i = 0; i < modifiers.size(); i++) {
        Unit modifier = modifiers.get(i);
        if (modifier.is(Pos.ADJECTIVE) && english.in("sequence", modifier.english())) {
          String rest = out.toString();
          out.setLength(0);
          if (owner.isEmpty() && pointer == null && !rest.startsWith("the ")) {
            out.append("the ");
          }
          out.append(modifier.cased());
          append(out, rest);
          modifiers.remove(i);
          return;
        }
      }
    }

    /** Behind a unit of measure with its number, all nouns come after 'of': '5 tons of rice'. */
    private int measured(Unit noun) {
      boolean measure =
          !numbers.isEmpty()
              && english.in("measure", headWord(noun))
              && !modifiers.isEmpty()
              && modifiers.get(0).is(Pos.NOUN);
      return measure ? 0 : modifiers.size();
    }

    /** The modifier from which on English says 'of': all of them, or the end of the list. */
    private int split(Unit noun) {
      int first = modifiers.size();
      int nouns = 0;
      for (int i = modifiers.size() - 1; i >= 0; i--) {
        if (modifiers.get(i).is(Pos.NOUN)) {
          nouns++;
          first = i;
        }
      }
      boolean of = nouns >= LONG_CHAIN || (nouns == 1 && english.in("ofhead", headWord(noun)));
      return of ? first : modifiers.size();
    }

    /** What follows the head after 'of'. */
    private void complement(Unit noun, int split, StringBuilder out) {
      if (split == modifiers.size()) {
        return;
      }
      append(out, "of");
      boolean counts = english.in("counting", headWord(noun));
      for (int i = modifiers.size() - 1; i >= split; i--) {
        Unit modifier = modifiers.get(i);
        boolean many = counts && i == split && !modifier.has(Features.MASS);
        append(
            out,
            many ? modifier.cased(english.nouns().plural(modifier.english())) : modifier(modifier));
      }
    }

    /**
     * Whether a modifier is the name of the one who the noun says what he is: an unknown name, or a
     * known one that is no country behind that of a country.
     */
    private boolean bears(Unit modifier) {
      int place = modifiers.indexOf(modifier);
      return follows(modifier)
          || (modifier.is(Pos.NAME)
              && place > 0
              && place == modifiers.size() - 1
              && !demonym(modifier)
              && modifiers.get(place - 1).is(Pos.NAME)
              && demonym(modifiers.get(place - 1))
              && (english.in("title", headWord(Objects.requireNonNull(head)))
                  || english.in("person", headWord(Objects.requireNonNull(head)))));
    }

    /** Whether a name belongs to the group that stays behind the noun. */
    private boolean named() {
      for (int i = 0; i < modifiers.size(); i++) {
        if (follows(modifiers.get(i))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a name stays behind its noun, as that of a person behind the title. */
    private boolean follows(Unit modifier) {
      return modifier.is(Pos.NAME) && modifier.has(Features.NAME);
    }

    private boolean demonym(Unit modifier) {
      return english.hasDemonym(modifier.english());
    }

    private String modifier(Unit modifier) {
      if (modifier == counted) {
        return modifier.cased() + " " + trailing.get(0).cased();
      }
      return modifier.is(Pos.NAME) ? english.demonym(modifier.cased()) : modifier.cased();
    }

    private String headWord(Unit noun) {
      return EnglishTables.head(noun.english());
    }

    private boolean plural(Unit noun) {
      if (noun.has(Features.MASS | Features.UNKNOWN)) {
        return false;
      }
      if (noun.has(Features.PLURAL)) {
        return true;
      }
      for (Unit number : numbers) {
        if (!number.english().equals("one") && !number.english().equals("1")) {
          return true;
        }
      }
      if (others()) {
        return true;
      }
      if (undetermined() && english.in("crowd", headWord(noun))) {
        return true;
      }
      if (!before.isEmpty() && english.in("pluraldet", before.get(before.size() - 1).english())) {
        return true;
      }
      for (Unit determiner : determiners) {
        String word = determiner.english();
        if (determiner.reading.silent()
            || word.endsWith(" of")
            || english.in("pluraldet", EnglishTables.head(word))
            || english.in("pluraldet", firstWord(word))
            || english.in("pluraldet", word.substring(word.lastIndexOf(' ') + 1))) {
          return !word.startsWith("a kind") && !word.startsWith("half");
        }
      }
      return false;
    }

    /** Whether a list ends with this group and 'other', as in 'A and other companies'. */
    private boolean others() {
      boolean other =
          (pointer != null && pointer.is(Pos.DETERMINER, "other"))
              || Unit.any(modifiers, Pos.ADJECTIVE, "other");
      return other
          && determiners.isEmpty()
          && numbers.isEmpty()
          && !before.isEmpty()
          && before.get(before.size() - 1).is(Pos.CONJUNCTION, "and");
    }

    /** Whether nothing says how many or which ones; some nouns then stand for a crowd. */
    private boolean undetermined() {
      return determiners.isEmpty()
          && numbers.isEmpty()
          && pointer == null
          && owner.isEmpty()
          && ownerSuffix().isEmpty()
          && !named();
    }

    private String firstWord(String words) {
      int space = words.indexOf(' ');
      return space < 0 ? words : words.substring(0, space);
    }

    private void determiner(Unit noun, StringBuilder out) {
      String owned = owner.isEmpty() ? ownerSuffix() : owner;
      if (determiners.size() == 1
          && determiners.get(0).english().equals("a")
          && modifiers.removeIf(modifier -> modifier.is(Pos.ADJECTIVE, "other"))) {
        append(out, "another");
        return;
      }
      for (Unit determiner : determiners) {
        if (!determiner.reading.silent()
            && (owned.isEmpty() || !determiner.english().equals("a"))) {
          String word = determiner.cased();
          if (word.equals("various") && !owned.isEmpty()) {
            append(out, owned);
            owned = "";
          }
          append(out, plural ? Demonstratives.plural(word) : word);
          if (!owned.isEmpty() && english.in("partitive", word)) {
            append(out, "of");
          }
          if (word.endsWith("one of") && owned.isEmpty()) {
            append(out, "the");
          }
        }
      }
      if (!owned.isEmpty()) {
        append(out, owned);
      } else if (pointer != null
          && !noun.is(Pos.NAME)
          && !(pointer.english().equals("the") && out.indexOf("the ") == 0)) {
        append(out, plural ? Demonstratives.plural(pointer.english()) : pointer.english());
      }
    }

    private String ownerSuffix() {
      for (int i = start; i < end; i++) {
        Unit unit = units.get(i);
        if (unit.has(Features.OWNER3)) {
          return owners.third(before);
        }
        if (unit.has(Features.OWNER1)) {
          return "my";
        }
        if (unit.has(Features.OWNER2)) {
          return "your";
        }
      }
      return "";
    }

    /** The group with an article where English wants one and nothing else determines the noun. */
    private String articled(Unit noun, StringBuilder out) {
      String words = out.toString();
      boolean bare =
          determiners.isEmpty()
              && numbers.isEmpty()
              && trailing.isEmpty()
              && owner.isEmpty()
              && pointer == null
              && ownerSuffix().isEmpty();
      if (determiners.size() == 1
          && determiners.get(0).english().equals("a")
          && words.startsWith("a ")) {
        return Articles.indefinite(words.substring(2));
      }
      boolean office =
          noun.is(Pos.NAME)
              && !noun.has(Features.NAME)
              && !named()
              && english.in("office", headWord(noun).toLowerCase(Locale.ROOT));
      if (bare && office) {
        return Articles.choose(words, before, next());
      }
      if (bare && noun.is(Pos.NAME) && english.in("articledname", headWord(noun))) {
        return words.startsWith("the ") ? words : "the " + words;
      }
      if (!bare || plural || noun.is(Pos.NAME) || noun.has(Features.MASS | Features.UNKNOWN)) {
        return words;
      }
      if (noun.casing != Unit.Casing.LOWER) {
        return words;
      }
      for (Unit modifier : modifiers) {
        if (modifier.is(Pos.NAME) && english.in("title", headWord(noun)) && !demonym(modifier)) {
          return words;
        }
      }
      return english.in("uncounted", headWord(noun))
          ? words
          : Articles.choose(words, before, next());
    }

    private @Nullable Unit next() {
      return end < units.size() ? units.get(end) : null;
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
