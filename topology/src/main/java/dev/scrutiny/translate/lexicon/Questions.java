package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of English questions: what is asked for first, then an auxiliary or a form of 'be', or
 * 'do', then the subject. Anything whose subject or verb is not plain stays a statement.
 */
final class Questions {

  /** What a question asks for. */
  private static final Set<String> ASKED =
      Set.of(
          "who",
          "whom",
          "what",
          "which",
          "why",
          "how",
          "when",
          "where",
          "how many",
          "how much",
          "how long",
          "how far",
          "from where",
          "since when",
          "until when");

  private static final List<String> ASKED_OF_NOUN =
      List.of("what ", "which ", "how many ", "how much ", "whose ");

  /** What one asks a person about that person is so now, unless a time is told. */
  private static final Set<String> PRESENT_OF = Set.of("I", "you", "we");

  /** Adverbs before whose verb French may put the subject last: 'how works this'. */
  private static final Set<String> ADVERBIAL = Set.of("how", "why", "when", "where", "from where");

  private static final Set<String> BE = Set.of("is", "are", "am", "was", "were");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "will", "can", "must", "may", "should", "would", "could", "might", "shall", "is", "are",
          "am", "was", "were");

  private static final Set<String> SUBJECTS =
      Set.of("I", "you", "he", "she", "it", "we", "they", "there");

  private final EnglishVerbs verbs;
  private final boolean inflecting;

  Questions(EnglishTables english, boolean inflecting) {
    this.verbs = english.verbs();
    this.inflecting = inflecting;
  }

  /** A verb group, taken apart: what goes before the subject, a subject inside it, the rest. */
  private record Parts(String auxiliary, String subject, String rest) {}

  List<Unit> apply(List<Unit> units) {
    List<Unit> out = units;
    for (int mark = units.size() - 1; mark > 0; mark--) {
      if (QuestionWords.asks(units.get(mark))) {
        out = out == units ? new ArrayList<>(units) : out;
        int start = QuestionWords.start(units, mark);
        new Clause(out, start, mark).turn();
        mark = start;
      }
    }
    return out;
  }

  /** One question; the units change in place. */
  private final class Clause {

    private final List<Unit> units;
    private final int mark;
    private final boolean asked;
    private int at;

    /** Whether what is asked for stands at the start. */
    private boolean word;

    Clause(List<Unit> units, int start, int mark) {
      this.units = units;
      this.mark = mark;
      this.asked = units.get(mark).has(Features.ASKED);
      this.at = start;
    }

    void turn() {
      int target = target();
      int first = opening(target);
      int verb = verb(at);
      if (verb < 0) {
        verbless(first);
        return;
      }
      if (target >= 0 && verb != target) {
        return;
      }
      int subject = subject(verb);
      int wanted = word || asked ? -1 : inside(verb + 1);
      if (wanted > verb + 1 && being(units.get(wanted - 1))) {
        // 'the girl sat there is who'
        verb = wanted - 1;
      }
      Parts parts = parts(units.get(verb), subject < verb ? units.get(subject) : null);
      if (parts == null) {
        return;
      }
      if (subject < verb) {
        if (word || asked || wanted >= 0) {
          before(subject, verb, parts, wanted);
        }
      } else if (!parts.subject.isEmpty() && (word || asked)) {
        alone(verb, parts);
      } else if (inflecting && word && later(verb)) {
        behind(verb, parts);
      }
    }

    /** The verb that had its subject behind it; -1 if there is none. */
    private int target() {
      for (int i = at; i < mark; i++) {
        if (units.get(i).is(Pos.VERB) && units.get(i).has(Features.ASKED)) {
          return i;
        }
      }
      return -1;
    }

    /** Skips what stands before the clause that asks; where the clause starts. */
    private int opening(int target) {
      for (int i = at; i < target; i++) {
        Unit unit = units.get(i);
        if (unit.is(Pos.PUNCTUATION, ",") || unit.is(Pos.CONJUNCTION, "but")) {
          at = i + 1;
        }
      }
      int comma = target < 0 ? comma() : 0;
      while (comma > 0) {
        at = comma + 1;
        comma = comma();
      }
      int clause = at;
      while (at < mark && skipped(units.get(at))) {
        at++;
      }
      int first = at;
      if (at + 1 < mark
          && units.get(at).is(Pos.CONJUNCTION, "that")
          && (at < target || (at == clause && finite(units.get(at + 1))))) {
        units.get(at).read(Pos.PRONOUN, "what");
      }
      if (at + 1 < mark && units.get(at).is(Pos.PREPOSITION) && asking(units.get(at + 1))) {
        at++;
      }
      if (at < mark && asking(units.get(at))) {
        word = true;
        at++;
        while (at + 1 < mark && units.get(at - 1).english().startsWith("how m") && counted()) {
          at++;
        }
      }
      while (at < mark && (adverb(units.get(at)) || units.get(at).reading.silent())) {
        at++;
      }
      return first;
    }

    /** Whether what is counted comes here. */
    private boolean counted() {
      return units.get(at).is(Pos.NOUN)
          || (units.get(at).is(Pos.PREPOSITION, "of") && units.get(at + 1).is(Pos.NOUN));
    }

    /** The comma that ends what only comes before the question; 0 if there is none. */
    private int comma() {
      boolean subordinate =
          at < mark
              && conjunction(units.get(at))
              && (!asking(units.get(at)) || units.get(at).is(Pos.CONJUNCTION, "when"));
      for (int i = at; i < mark; i++) {
        Unit unit = units.get(i);
        if (unit.is(Pos.PUNCTUATION, ",")) {
          return verb(i + 1) < 0 ? 0 : i;
        }
        if (!subordinate && (finite(unit) || asking(unit))) {
          return 0;
        }
      }
      return 0;
    }

    /** The verb of the clause from there on; -1 if there is none or another clause comes first. */
    private int verb(int from) {
      for (int i = from; i < mark; i++) {
        Unit unit = units.get(i);
        if (finite(unit)) {
          return i;
        }
        if (conjunction(unit) && !asking(unit)) {
          return -1;
        }
      }
      return -1;
    }

    /** Where the subject before a verb starts; the place of the verb if it has none. */
    private int subject(int verb) {
      int from = at;
      while (from + 2 < verb
          && units.get(from).is(Pos.PREPOSITION)
          && nominal(units.get(from + 1))
          && nominal(units.get(from + 2))) {
        from += 2;
      }
      if (from == verb || !(nominal(units.get(from)) || units.get(from).is(Pos.DETERMINER))) {
        return verb;
      }
      for (int i = from; i < verb; i++) {
        if (units.get(i).is(Pos.PUNCTUATION, ",") || asking(units.get(i))) {
          return verb;
        }
      }
      return from;
    }

    /** What is asked for behind the verb, in languages that leave it there; -1 if nothing is. */
    private int inside(int from) {
      for (int i = from; i < mark && !inflecting; i++) {
        Unit unit = units.get(i);
        if (asking(unit) || any(unit)) {
          return i;
        }
        if (conjunction(unit) || unit.is(Pos.PUNCTUATION)) {
          return -1;
        }
      }
      return -1;
    }

    /** Whether the subject follows its verb. */
    private boolean later(int verb) {
      Unit asker = units.get(at - 1);
      return verb == at
          && (ADVERBIAL.contains(asker.english()) || thing(asker))
          && !BE.contains(units.get(verb).english())
          && verb + 1 < mark
          && nominal(units.get(verb + 1));
    }

    /** Whether it is French 'que', which is never a subject; or 'what' behind a preposition. */
    private boolean thing(Unit asker) {
      return asker.is(Pos.PRONOUN, "what")
          && (asker.source.equalsIgnoreCase("que")
              || asker.source.equalsIgnoreCase("qu'")
              || (at > 1 && units.get(at - 2).is(Pos.PREPOSITION)));
    }

    private void before(int subject, int verb, Parts parts, int wanted) {
      Unit group = units.get(verb);
      if (parts.rest.isEmpty()) {
        units.remove(verb);
      } else {
        units.set(verb, group(group, parts.rest));
      }
      List<Unit> front = new ArrayList<>(2);
      if (wanted >= 0) {
        int place = parts.rest.isEmpty() ? wanted - 1 : wanted;
        Unit word = which(moved(units.remove(place)));
        front.add(word);
        if (word.english().equals("where") && in(units.get(place - 1))) {
          units.remove(place - 1);
        }
      }
      front.add(auxiliary(group, parts));
      insert(subject, front);
      anything(verb + front.size() + (parts.rest.isEmpty() ? 0 : 1));
    }

    /** In a question for yes or no, 'what' is 'anything'. */
    private void anything(int from) {
      for (int i = from; i < units.size() && asked && !word && !inflecting; i++) {
        Unit unit = units.get(i);
        if (QuestionWords.asks(unit) || finite(unit)) {
          return;
        }
        if (unit.is(Pos.PRONOUN, "what")) {
          unit.read(Pos.PRONOUN, "anything");
        } else if (unit.is(Pos.PRONOUN, "who")) {
          unit.read(Pos.PRONOUN, "anyone");
        }
      }
    }

    /** The subject stands inside the group: 'there is', 'it has been'. */
    private void alone(int verb, Parts parts) {
      String words = parts.auxiliary + " " + parts.subject;
      Unit group = units.get(verb);
      units.set(verb, group(group, parts.rest.isEmpty() ? words : words + " " + parts.rest));
      units.get(verb).start = group.start;
      anything(verb + 1);
    }

    private void behind(int verb, Parts parts) {
      Unit group = units.get(verb);
      units.set(verb, auxiliary(group, parts));
      int end = verb + 2;
      while (units.get(end).english().startsWith("of")
          && units.get(end).is(Pos.PREPOSITION)
          && nominal(units.get(end + 1))) {
        end += 2;
      }
      if (!parts.rest.isEmpty()) {
        units.add(end, group(group, parts.rest));
      }
    }

    /** A question without a verb that asks where something is. */
    private void verbless(int first) {
      int end = first;
      while (end < mark && (nominal(units.get(end)) || units.get(end).is(Pos.PREPOSITION))) {
        end++;
      }
      boolean place =
          end > first && end + 1 == mark && !word && units.get(end).english().equals("where");
      if (!inflecting && place && nominal(units.get(end - 1))) {
        Unit subject = units.get(first);
        boolean plural = subject.has(Features.PLURAL) || Pronouns.plural(subject.english());
        Unit where = moved(units.remove(end));
        insert(
            first,
            List.of(where, Unit.composite(where, Pos.AUXILIARY, plural ? "are" : "is", 0, false)));
      }
    }

    /** Puts units first, with the capital and the space of what stands there now. */
    private void insert(int place, List<Unit> front) {
      Unit old = units.get(place);
      Unit head = front.get(0);
      Unit opens =
          new Unit(head.source, head.lower, head.options, Unit.Casing.LOWER, old.space, old.start);
      opens.reading = head.reading;
      opens.done = head.done;
      units.set(place, moved(old));
      units.addAll(place, front);
      units.set(place, opens);
    }
  }

  private static Unit moved(Unit unit) {
    Unit moved = new Unit(unit.source, unit.lower, unit.options, unit.casing, true, false);
    moved.reading = unit.reading;
    moved.done = unit.done;
    return moved;
  }

  private static Unit auxiliary(Unit group, Parts parts) {
    return moved(Unit.composite(group, Pos.AUXILIARY, parts.auxiliary, 0, false));
  }

  private static Unit group(Unit group, String words) {
    Unit rest =
        Unit.composite(
            group, Pos.VERB, words, group.reading.lemma(), group.reading.features(), false);
    return moved(rest);
  }

  private static boolean being(Unit unit) {
    return unit.is(Pos.VERB) && BE.contains(unit.english());
  }

  private static boolean in(Unit unit) {
    return unit.is(Pos.PREPOSITION) && (unit.english().equals("in") || unit.english().equals("at"));
  }

  /** 'any book' where nothing asks for yes or no: which book. */
  private static boolean any(Unit unit) {
    return unit.is(Pos.NOUN) && unit.english().startsWith("any ");
  }

  private static Unit which(Unit unit) {
    if (any(unit)) {
      String noun = unit.english().substring(4);
      unit.reading =
          new Reading(Pos.NOUN, "which " + noun, unit.reading.features(), unit.reading.lemma());
    }
    return unit;
  }

  private static boolean finite(Unit unit) {
    return unit.is(Pos.VERB) && unit.has(Features.FINITE);
  }

  private static boolean nominal(Unit unit) {
    return unit.is(Pos.NOUN) || unit.is(Pos.NAME) || unit.is(Pos.PRONOUN);
  }

  private static boolean adverb(Unit unit) {
    return unit.is(Pos.ADVERB) && !asking(unit);
  }

  private static boolean conjunction(Unit unit) {
    return unit.is(Pos.CONJUNCTION)
        && !unit.english().equals("and")
        && !unit.english().equals("or")
        && !unit.reading.silent();
  }

  private static boolean skipped(Unit unit) {
    return adverb(unit)
        || unit.reading.silent()
        || unit.is(Pos.CONJUNCTION, "and")
        || unit.is(Pos.CONJUNCTION, "but")
        || unit.is(Pos.CONJUNCTION, "so")
        || unit.is(Pos.PUNCTUATION);
  }

  private static boolean asking(Unit unit) {
    String words = unit.english();
    return switch (unit.pos()) {
      case ADVERB, PRONOUN, CONJUNCTION -> ASKED.contains(words);
      case NOUN -> ASKED_OF_NOUN.stream().anyMatch(words::startsWith);
      default -> false;
    };
  }

  /** Takes a verb group apart; null where its verb is not found in it. */
  private @Nullable Parts parts(Unit group, @Nullable Unit actor) {
    String words = group.english();
    String subject = IsolatingVerbs.firstWord(words);
    if (SUBJECTS.contains(subject) && words.length() > subject.length()) {
      words = words.substring(subject.length() + 1);
    } else {
      subject = "";
    }
    String first = IsolatingVerbs.firstWord(words);
    String rest = words.substring(first.length()).strip();
    if (first.equals("cannot")) {
      return new Parts("can", subject, ("not " + rest).strip());
    }
    String lemma = group.reading.lemma();
    if (AUXILIARIES.contains(first) || helps(first, rest, IsolatingVerbs.firstWord(lemma))) {
      return new Parts(first, subject, rest);
    }
    boolean now =
        group.has(Features.PRESENT)
            && group.has(Features.PAST)
            && actor != null
            && PRESENT_OF.contains(actor.english());
    return supported(words, subject, lemma, now);
  }

  /** Whether a form of 'have' or 'do' only helps another verb. */
  private static boolean helps(String first, String rest, String lemma) {
    return switch (first) {
      case "have", "has", "had" ->
          !rest.isEmpty()
              && !rest.startsWith("to ")
              && (!lemma.equals("have") || (" " + rest + " ").contains(" had "));
      case "do", "does", "did" -> !lemma.equals("do") || (" " + rest + " ").contains(" do ");
      default -> false;
    };
  }

  /** With a form of 'do'. */
  private @Nullable Parts supported(String words, String subject, String lemma, boolean now) {
    String verb = IsolatingVerbs.firstWord(lemma);
    boolean obliged = words.matches("(.* )?(have|has|had) to .*");
    String base = obliged ? "have" : verb;
    String[] all = words.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      String auxiliary =
          all[i].equals(verbs.past(base))
              ? (now ? "do" : "did")
              : all[i].equals(verbs.third(base)) ? "does" : all[i].equals(base) ? "do" : "";
      if (!auxiliary.isEmpty()) {
        all[i] = base;
        return new Parts(auxiliary, subject, String.join(" ", all));
      }
    }
    return null;
  }
}
