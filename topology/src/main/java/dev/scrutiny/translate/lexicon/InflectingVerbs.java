package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verb groups of French: compound tenses, passives, modal verbs, negation and object pronouns. */
final class InflectingVerbs {

  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry("le", "it"),
          Map.entry("la", "it"),
          Map.entry("l'", "it"),
          Map.entry("les", "them"),
          Map.entry("lui", "him"),
          Map.entry("leur", "them"),
          Map.entry("me", "me"),
          Map.entry("m'", "me"),
          Map.entry("te", "you"),
          Map.entry("t'", "you"),
          Map.entry("se", ""),
          Map.entry("s'", ""),
          Map.entry("y", "there"),
          Map.entry("en", ""),
          Map.entry("nous", "us"),
          Map.entry("vous", "you"));

  /** Verbs that form their past with 'être'. */
  private static final Set<String> MOVING =
      Set.of(
          "aller",
          "venir",
          "arriver",
          "partir",
          "naître",
          "mourir",
          "décéder",
          "devenir",
          "rester",
          "tomber",
          "entrer",
          "sortir",
          "monter",
          "descendre",
          "retourner",
          "rentrer",
          "passer",
          "revenir",
          "parvenir",
          "intervenir",
          "survenir",
          "redevenir",
          "provenir",
          "repartir");

  private final Lexicon lexicon;
  private final EnglishTables english;

  InflectingVerbs(Lexicon lexicon, EnglishTables english) {
    this.lexicon = lexicon;
    this.english = english;
  }

  /** Whether it is a pronoun that French has before the verb, though it is an object. */
  static boolean clitic(String word) {
    return OBJECTS.containsKey(word);
  }

  List<Unit> apply(List<Unit> units) {
    Run run = new Run(units);
    return run.all();
  }

  private final class Run {

    private final List<Unit> units;
    private final List<Unit> out;
    private @Nullable Unit subject;
    private boolean afterVerb;
    private VerbPhrase.Form lastForm = VerbPhrase.Form.PAST;

    // The group being read.
    private int end;
    private boolean ne;
    private boolean reflexive;
    private boolean negated;
    private String inverted = "";
    private final List<String> objects = new ArrayList<>(2);
    private final List<String> adverbs = new ArrayList<>(2);

    Run(List<Unit> units) {
      this.units = units;
      this.out = new ArrayList<>(units.size());
    }

    List<Unit> all() {
      int at = 0;
      while (at < units.size()) {
        Unit verb = group(at);
        if (verb != null) {
          out.add(verb);
          at = end;
        } else {
          track(units.get(at));
          out.add(units.get(at));
          at++;
        }
      }
      return out;
    }

    private void track(Unit unit) {
      switch (unit.pos()) {
        case PUNCTUATION, CONJUNCTION -> afterVerb = false;
        case NOUN, NAME, PRONOUN -> {
          boolean object = !out.isEmpty() && last().is(Pos.PREPOSITION);
          if (!object && !afterVerb) {
            subject = unit;
          }
        }
        default -> {
          // Other words neither start nor end a clause.
        }
      }
    }

    private Unit last() {
      return out.get(out.size() - 1);
    }

    private @Nullable Unit group(int at) {
      ne = false;
      reflexive = false;
      negated = false;
      inverted = "";
      objects.clear();
      adverbs.clear();
      end = at;
      clitics(true);
      if (!verbal(end)) {
        return null;
      }
      Unit head = units.get(end);
      end++;
      VerbPhrase phrase = phrase(head);
      if (ne && !negated && end < units.size() && restriction(units.get(end))) {
        adverbs.add("only");
        end++;
      }
      boolean capital = false;
      for (int i = at; i < end; i++) {
        capital |= units.get(i).start;
      }
      if (manner()) {
        adverbs.add(units.get(end).cased());
        end++;
      }
      adverbs.forEach(phrase::adverb);
      if (negated) {
        phrase.negated();
      }
      StringBuilder words = new StringBuilder(inverted);
      if (summons(head)) {
        words.append("let us");
        phrase.form(VerbPhrase.Form.BASE);
      }
      append(words, phrase.words());
      objects.forEach(object -> append(words, object));
      afterVerb = true;
      lastForm = phrase.form();
      return Unit.composite(
          units.get(at),
          Pos.VERB,
          words.toString(),
          phrase.verb(),
          head.reading.features(),
          capital);
    }

    /** Whether 'we' is left out, as in 'citons'. */
    private boolean summons(Unit head) {
      boolean we =
          (subject != null && subject.is(Pos.PRONOUN, "we"))
              || (!out.isEmpty() && last().is(Pos.PRONOUN, "we"));
      return !we
          && inverted.isEmpty()
          && !negated
          && head.has(Features.PRESENT)
          && head.has(Features.PLURAL)
          && head.lower.endsWith("ons")
          && !head.is(Pos.AUXILIARY);
    }

    /** Whether an adverb stands between the verb and its object, where English has none. */
    private boolean manner() {
      return end + 1 < units.size()
          && units.get(end).is(Pos.ADVERB)
          && english.in("preverbal", units.get(end).english())
          && (units.get(end + 1).is(Pos.NOUN) || units.get(end + 1).is(Pos.NAME));
    }

    private boolean verbal(int index) {
      return index < units.size()
          && (units.get(index).is(Pos.VERB) || units.get(index).is(Pos.AUXILIARY));
    }

    /** The small words before a verb. */
    private void clitics(boolean first) {
      while (end < units.size()) {
        Unit unit = units.get(end);
        if (unit.is(Pos.PARTICLE) && unit.reading.silent() && unit.lower.startsWith("n")) {
          ne = true;
        } else if (unit.is(Pos.PRONOUN) && OBJECTS.containsKey(unit.lower) && clitic(unit, first)) {
          String object = OBJECTS.getOrDefault(unit.lower, "");
          reflexive |= unit.lower.equals("se") || unit.lower.equals("s'");
          if (!object.isEmpty()) {
            objects.add(object);
          }
        } else if (unit.is(Pos.NEGATION) && (ne || negates(unit))) {
          negated = true;
        } else {
          return;
        }
        end++;
      }
    }

    /** Whether a negation needs no other word and has its verb right behind, as in Spanish. */
    private boolean negates(Unit unit) {
      return unit.english().equals("not") && verbal(end + 1) && (end == 0 || !verbal(end - 1));
    }

    private boolean clitic(Unit unit, boolean first) {
      boolean ambiguous = unit.lower.equals("nous") || unit.lower.equals("vous");
      if (unit.has(Features.ASKED) || (ambiguous && subject(unit))) {
        return false;
      }
      if (ambiguous && first && objects.isEmpty()) {
        Unit before = out.isEmpty() ? null : last();
        return before != null
            && (before.is(Pos.PRONOUN)
                || before.is(Pos.NOUN)
                || before.is(Pos.NAME)
                || before.is(Pos.PREPOSITION));
      }
      return true;
    }

    /** Whether 'nous' or 'vous' has its own verb behind it, and not itself before it. */
    private boolean subject(Unit unit) {
      int index = end + 1;
      while (index < units.size() && units.get(index).is(Pos.PARTICLE)) {
        index++;
      }
      String ending = unit.lower.equals("nous") ? "ons" : "ez";
      return verbal(index)
          && units.get(index).has(Features.FINITE)
          && units.get(index).lower.endsWith(ending)
          && !repeated(unit);
    }

    private boolean repeated(Unit unit) {
      int before = end - 1;
      while (before >= 0 && units.get(before).is(Pos.PARTICLE)) {
        before--;
      }
      return before >= 0 && units.get(before).lower.equals(unit.lower);
    }

    private VerbPhrase phrase(Unit head) {
      String lemma = head.reading.lemma();
      skip();
      boolean auxiliary = have(head) || be(head);
      if (auxiliary && participle(end)) {
        return compound(head);
      }
      if (head.is(Pos.AUXILIARY)) {
        return modal(head);
      }
      if (lemma.equals("aller") && head.has(Features.PRESENT | Features.PAST) && infinitive(end)) {
        Unit main = units.get(end);
        end++;
        VerbPhrase phrase = infinitivePhrase(main);
        return agree(phrase.modal(head.has(Features.PAST) ? "would" : "will"), head);
      }
      if (lemma.equals("venir") && head.has(Features.PRESENT) && recent()) {
        Unit main = units.get(end + 1);
        end += 2;
        adverbs.add("just");
        return agree(infinitivePhrase(main).form(VerbPhrase.Form.PRESENT).perfect(), head);
      }
      if (lemma.equals("faire") && infinitive(end)) {
        // 'faire penser': to make think.
        Unit main = units.get(end);
        end++;
        caused();
        objects.add(main.english());
        return tense(new VerbPhrase(english.verbs(), "make"), head);
      }
      VerbPhrase phrase = new VerbPhrase(english.verbs(), reflexiveEnglish(head));
      return tense(phrase, head);
    }

    /** Who or what is made to do something stands before it in English. */
    private void caused() {
      boolean whole = end + 1 >= units.size() || !units.get(end + 1).english().startsWith("of");
      if (end < units.size() && units.get(end).is(Pos.NOUN) && units.get(end).done && whole) {
        objects.add(units.get(end).english());
        end++;
      }
    }

    private boolean recent() {
      return end < units.size() && units.get(end).is(Pos.PREPOSITION, "of") && infinitive(end + 1);
    }

    /** The 'que' of 'ne … que'. */
    private boolean restriction(Unit unit) {
      return adverbs.isEmpty() && (unit.lower.equals("que") || unit.lower.equals("qu'"));
    }

    /** Negation and adverbs after the finite verb, and a subject that follows it. */
    private void skip() {
      while (end < units.size()) {
        Unit unit = units.get(end);
        boolean participleFollows = participle(end + 1) || infinitive(end + 1);
        if (unit.is(Pos.NEGATION)) {
          if (unit.english().equals("not")) {
            negated = true;
          } else {
            adverbs.add(unit.english());
          }
        } else if (ne && unit.lower.equals("plus")) {
          adverbs.add("no longer");
        } else if (unit.is(Pos.ADVERB) && participleFollows) {
          adverbs.add(unit.cased());
        } else if (unit.is(Pos.PRONOUN)
            && participleFollows
            && inverted.isEmpty()
            && !OBJECTS.containsKey(unit.lower)) {
          inverted = unit.english();
        } else {
          return;
        }
        end++;
      }
    }

    private static boolean have(Unit verb) {
      return verb.is(Pos.VERB, "have");
    }

    private static boolean be(Unit verb) {
      return verb.is(Pos.VERB, "be");
    }

    private boolean participle(int index) {
      return verbal(index) && units.get(index).has(Features.PARTICIPLE);
    }

    private boolean infinitive(int index) {
      return verbal(index) && units.get(index).has(Features.INFINITIVE);
    }

    /** 'have' or 'be' with a participle. */
    private VerbPhrase compound(Unit head) {
      Unit main = units.get(end);
      end++;
      skip();
      boolean been = have(head) && be(main);
      boolean passive = false;
      if (been && participle(end)) {
        main = units.get(end);
        end++;
        passive = true;
      } else if (be(head)) {
        passive = !reflexive && !MOVING.contains(main.reading.lemma());
      }
      if (main.is(Pos.AUXILIARY)) {
        return pastModal(main, head);
      }
      boolean causes = main.reading.lemma().equals("faire") && infinitive(end);
      if (causes) {
        String action = units.get(end).english();
        end++;
        caused();
        objects.add(action);
      }
      VerbPhrase phrase = new VerbPhrase(english.verbs(), causes ? "make" : reflexiveEnglish(main));
      boolean past = have(head) || !passive;
      if (passive) {
        phrase.passive();
      }
      if (!past) {
        return tense(phrase, head);
      }
      if (head.has(Features.PRESENT)) {
        return agree(phrase.form(VerbPhrase.Form.PAST), head);
      }
      if (head.has(Features.INFINITIVE) && afterWord("after")) {
        return tense(phrase, head);
      }
      return tense(phrase.perfect(), head);
    }

    private boolean afterWord(String preposition) {
      return !out.isEmpty() && last().is(Pos.PREPOSITION, preposition);
    }

    /** A modal verb and its infinitive. */
    private VerbPhrase modal(Unit head) {
      String modal = head.english();
      VerbPhrase phrase = modalMain();
      boolean past = head.has(Features.PAST);
      switch (modal) {
        case "can" ->
            phrase.modal(
                head.has(Features.CONDITIONAL) || past
                    ? "could"
                    : head.has(Features.FUTURE) ? "may" : "can");
        case "must" ->
            phrase.modal(
                head.has(Features.CONDITIONAL)
                    ? "should"
                    : past ? "have to" : head.has(Features.FUTURE) ? "will have to" : "must");
        default -> phrase.modal(modal);
      }
      if (!head.has(Features.FINITE)) {
        return phrase.form(nonFinite(head));
      }
      phrase.form(past ? VerbPhrase.Form.PAST : VerbPhrase.Form.PRESENT);
      return agree(phrase, head);
    }

    private VerbPhrase pastModal(Unit main, Unit head) {
      String modal = main.english().equals("can") ? "be able to" : "have to";
      VerbPhrase phrase = modalMain().modal(modal);
      return agree(phrase.form(VerbPhrase.Form.PAST), head);
    }

    /** What a modal verb governs: an infinitive, perhaps passive or perfect. */
    private VerbPhrase modalMain() {
      int mark = end;
      clitics(false);
      skip();
      if (infinitive(end)) {
        Unit main = units.get(end);
        end++;
        return infinitivePhrase(main);
      }
      end = mark;
      return new VerbPhrase(english.verbs(), "do");
    }

    private VerbPhrase infinitivePhrase(Unit main) {
      if (be(main) && participle(end)) {
        Unit participle = units.get(end);
        end++;
        VerbPhrase phrase = new VerbPhrase(english.verbs(), participle.english());
        return MOVING.contains(participle.reading.lemma()) ? phrase.perfect() : phrase.passive();
      }
      if (have(main) && participle(end)) {
        Unit participle = units.get(end);
        end++;
        return new VerbPhrase(english.verbs(), participle.english()).perfect();
      }
      return new VerbPhrase(english.verbs(), main.english());
    }

    private VerbPhrase tense(VerbPhrase phrase, Unit head) {
      if (!head.has(Features.FINITE)) {
        return phrase.form(nonFinite(head));
      }
      if (head.has(Features.FUTURE)) {
        phrase.modal("will");
      } else if (head.has(Features.CONDITIONAL)) {
        phrase.modal("would");
      }
      phrase.form(head.has(Features.PAST) ? VerbPhrase.Form.PAST : VerbPhrase.Form.PRESENT);
      return agree(phrase, head);
    }

    private VerbPhrase agree(VerbPhrase phrase, Unit head) {
      Unit actor = subject;
      boolean first =
          actor != null && actor.is(Pos.PRONOUN, "I") && !out.isEmpty() && last() == actor;
      boolean plural =
          head.has(Features.PLURAL)
              || (actor != null && actor.is(Pos.PRONOUN, "we"))
              || (!head.has(Features.SINGULAR3)
                  && actor != null
                  && actor.is(Pos.PRONOUN)
                  && Pronouns.plural(actor.english()));
      return phrase.subject(plural && !first, first);
    }

    /** The form of an infinitive, participle or gerund by what stands before. */
    private VerbPhrase.Form nonFinite(Unit head) {
      Unit before = out.isEmpty() ? null : last();
      if (head.has(Features.PARTICIPLE)) {
        return VerbPhrase.Form.PARTICIPLE;
      }
      if (head.has(Features.GERUND)) {
        if (before != null && before.is(Pos.PREPOSITION, "in")) {
          replace(before, "by");
        }
        return VerbPhrase.Form.GERUND;
      }
      if (before == null) {
        return VerbPhrase.Form.TO;
      }
      if (before.is(Pos.PREPOSITION)) {
        return afterPreposition(before);
      }
      if (before.english().endsWith(" to")) {
        return VerbPhrase.Form.BASE;
      }
      if (before.is(Pos.CONJUNCTION)) {
        boolean joined = before.english().equals("and") || before.english().equals("or");
        return joined && lastForm == VerbPhrase.Form.GERUND ? lastForm : VerbPhrase.Form.BASE;
      }
      return VerbPhrase.Form.TO;
    }

    private VerbPhrase.Form afterPreposition(Unit before) {
      return switch (before.english()) {
        case "for", "of", "to" -> {
          replace(before, "-");
          yield VerbPhrase.Form.TO;
        }
        case "in order to" -> VerbPhrase.Form.BASE;
        default -> VerbPhrase.Form.GERUND;
      };
    }

    private void replace(Unit unit, String word) {
      unit.read(unit.pos(), word);
    }

    /** The English verb, which may be another one when the verb is reflexive. */
    private String reflexiveEnglish(Unit head) {
      if (reflexive) {
        String lemma = head.reading.lemma();
        for (String pronoun : new String[] {"se", "s'"}) {
          Lexicon.Node node = lexicon.root().next(pronoun);
          node = node == null ? null : node.next(lemma);
          if (node != null && node.readings().length > 0) {
            return node.readings()[0].english();
          }
        }
      }
      return head.english();
    }
  }

  private static void append(StringBuilder out, String word) {
    if (out.length() > 0) {
      out.append(' ');
    }
    out.append(word);
  }
}
