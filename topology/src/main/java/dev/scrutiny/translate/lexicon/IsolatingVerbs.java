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
      Set.of(
          "while",
          "after",
          "before",
          "without",
          "by",
          "rather than",
          "instead of",
          "besides",
          "as if");

  /** Adverbs that stand in a clause with a tense. */
  private static final Set<String> OF_CLAUSE = Set.of("also", "still", "already", "only", "just");

  /** Conjunctions whose clause has a subject in English even where the source leaves it out. */
  private static final Set<String> SUBJECT_AFTER =
      Set.of("because", "if", "although", "even though", "though", "so that", "even if");

  /** How many units ahead the verb of the main clause is looked for. */
  private static final int FAR = 8;

  private static final Set<String> POINTERS = Set.of("this", "that", "the");

  private static final List<String> ARTICLES = List.of("the ", "any ", "a ", "an ");

  private static final String QUOTES = "\"“”«»‘’";

  private final EnglishTables english;

  IsolatingVerbs(EnglishTables english) {
    this.english = english;
  }

  List<Unit> apply(List<Unit> units, boolean headline) {
    return new Run(units, headline).all();
  }

  private final class Run {

    private final List<Unit> units;
    private final List<Unit> out;
    private final boolean headline;
    private @Nullable Unit subject;
    private @Nullable Unit lastNoun;

    /** Whether the subject is a list. */
    private boolean several;

    private boolean afterVerb;
    private VerbPhrase.@Nullable Form lastForm;
    private VerbPhrase.@Nullable Form mainForm;
    private String lastVerb = "";
    private boolean lastPassive;
    private boolean lastProgressive;
    private boolean ofSubject;
    private String controlVerb = "";
    private boolean saidBefore;
    private boolean barred;

    /** The preposition between a noun and the verb that says of what it is, or empty. */
    private String link = "";

    private int end;

    Run(List<Unit> units, boolean headline) {
      this.units = units;
      this.headline = headline;
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
          if (QUOTES.contains(unit.english())) {
            // The clause goes on, but what is quoted has a tense of its own.
            saidBefore = false;
            return;
          }
          if (bracket(unit)) {
            return;
          }
          afterVerb = false;
          if (!unit.english().equals(",")) {
            saidBefore = false;
            subject = null;
            several = false;
            lastForm = null;
            mainForm = null;
            controlVerb = "";
          }
        }
        case CONJUNCTION -> {
          afterVerb = false;
          if (!unit.english().equals("and") && !unit.english().equals("or")) {
            controlVerb = "";
          }
          if (unit.english().equals("that") || unit.english().equals("who")) {
            subject = lastNoun;
            several = false;
          }
        }
        case ADJECTIVE -> manner(unit);
        case NOUN, NAME, PRONOUN -> {
          boolean object = !out.isEmpty() && last().is(Pos.PREPOSITION);
          if (!object && !afterVerb) {
            several = subject != null && joins(subject);
            subject = unit;
          }
          lastNoun = unit;
        }
        default -> {
          // Other words neither start nor end a clause.
        }
      }
    }

    /** Whether 'and' stands here behind the subject. */
    private boolean joins(Unit before) {
      int size = out.size();
      return size > 1 && last().is(Pos.CONJUNCTION, "and") && out.get(size - 2) == before;
    }

    /** An adjective right after a verb says how something is done. */
    private void manner(Unit unit) {
      int before = out.size() - 1;
      while (before > 0 && (out.get(before).is(Pos.ADVERB) || out.get(before).is(Pos.PARTICLE))) {
        before--;
      }
      if (before < 0 || unit.done || !out.get(before).is(Pos.VERB)) {
        return;
      }
      String verb = firstWord(out.get(before).reading.lemma());
      // What has been injured or scattered is so; there is no '-edly' for it.
      boolean result = unit.english().endsWith("ed");
      if (!english.in("copular", verb) && !verb.equals("be") && !result) {
        unit.reading =
            new Reading(
                Pos.ADVERB,
                EnglishAdjectives.adverb(unit.english()),
                unit.reading.features(),
                unit.reading.lemma());
      }
    }

    private Unit last() {
      return out.get(out.size() - 1);
    }

    private @Nullable Unit verb(int at) {
      int index = at;
      Unit first = units.get(at);
      boolean marked = false;
      boolean capital = false;
      List<Unit> markers = new ArrayList<>(3);
      while (index < units.size()) {
        Unit unit = units.get(index);
        capital |= unit.start;
        if (unit.is(Pos.AUXILIARY) || unit.is(Pos.NEGATION)) {
          marked = true;
          markers.add(unit);
        } else if (unit.is(Pos.ADVERB) && !unit.english().startsWith("by ")) {
          markers.add(unit);
        } else if (!(unit.is(Pos.PARTICLE) && unit.reading.silent())) {
          break;
        }
        index++;
      }
      if (index >= units.size()) {
        return null;
      }
      if (marked && actorInside(index)) {
        // 'will we give': the one who acts stands between the marker and the verb.
        Unit actor = units.get(index);
        Unit moved =
            Unit.composite(
                units.get(at), Pos.PRONOUN, actor.english(), actor.english(), 0, capital);
        subject = moved;
        out.add(moved);
        first = actor;
        capital = false;
        index++;
      }
      Unit head = units.get(index);
      end = index + 1;
      if (head.is(Pos.VERB)) {
        return group(first, markers, head, head.english(), capital);
      }
      if (head.is(Pos.ADJECTIVE) && (marked || predicate())) {
        String quality = head.cased();
        for (Unit marker : markers) {
          if (marker.is(Pos.ADVERB) && !marker.reading.silent()) {
            quality = degree(marker, quality, "the ");
          }
        }
        markers.removeIf(marker -> marker.is(Pos.ADVERB));
        return group(first, markers, head, "be " + quality, capital);
      }
      return null;
    }

    private boolean actorInside(int index) {
      return units.get(index).is(Pos.PRONOUN)
          && index + 1 < units.size()
          && units.get(index + 1).is(Pos.VERB)
          && !Pronouns.possessive(units.get(index).english()).isEmpty();
    }

    /** Whether an adjective here says something of the subject. */
    private boolean predicate() {
      if (out.isEmpty() || afterVerb) {
        return false;
      }
      Unit before = last();
      return before.is(Pos.PRONOUN)
          || before.is(Pos.NOUN)
          || before.is(Pos.NAME)
          || before.is(Pos.CONJUNCTION, "that");
    }

    private Unit group(Unit first, List<Unit> markers, Unit head, String verb, boolean capital) {
      String lemma = verb;
      String there = "";
      if (verb.equals("exist") || verb.equals("not exist")) {
        lemma = verb.startsWith("not") ? "not be" : "be";
        there = subject == null || afterVerb || unsaid() || unnamed() ? "there " : "";
      }
      if (verb.equals("have") && ((subject == null && !afterVerb) || saying())) {
        lemma = "be";
        there = "there ";
      }
      String none = none(markers, lemma, there) ? " no" : "";
      if (!none.isEmpty()) {
        markers.removeIf(marker -> marker.is(Pos.NEGATION));
        bareNoun(units.get(end));
      }
      VerbPhrase phrase = new VerbPhrase(english.verbs(), lemma);
      boolean marked = false;
      for (Unit marker : markers) {
        boolean state = head.is(Pos.ADJECTIVE) && marker.is(Pos.AUXILIARY, "prog");
        marked |= state || mark(phrase, marker);
      }
      if (head.has(Features.PASSIVE)) {
        phrase.passive();
      }
      Unit actor = subject;
      phrase.subject(
          there.isEmpty()
              ? several
                  || (actor != null
                      && (actor.has(Features.PLURAL) || Pronouns.plural(actor.english())))
              : end < units.size() && units.get(end).has(Features.PLURAL),
          actor != null && actor.is(Pos.PRONOUN, "I"));
      VerbPhrase.Form form = form(marked, lemma, markers, phrase);
      phrase.form(form);
      if (saidBefore) {
        phrase.reported();
      }
      Unit described = antecedent();
      String speaker = markers.isEmpty() ? "" : speaker();
      boolean passive = phrase.isPassive();
      if (report(head, lemma)) {
        phrase.active();
      }
      if (form == VerbPhrase.Form.PARTICIPLE) {
        phrase.active();
      }
      String before =
          speaker.isEmpty() && there.isEmpty() ? impersonal(form, phrase) : speaker + there;
      if (before.isEmpty() && described != null && unlinked(described, markers, phrase)) {
        before = "that ";
      }
      String words = before + phrase.words() + none;
      boolean reduced = described != null && described.is(Pos.NOUN);
      if (reduced && form == VerbPhrase.Form.GERUND && lemma.equals("have")) {
        // 'a person having a big house'
        words = "with";
      }
      if (!link.isEmpty()) {
        words = link + words;
        link = "";
      } else if (reduced && form == VerbPhrase.Form.GERUND && words.startsWith("being ")) {
        words = words.substring(6);
      }
      if (head.has(Features.PASSIVE) && !head.has(Features.OWNER3) && passive && agent()) {
        words += " by";
        if (english.in("asking", lemma) && nominal(end + 1)) {
          units.add(end + 1, Unit.composite(units.get(end), Pos.PREPOSITION, "about", 0, false));
        }
      }
      if (form == VerbPhrase.Form.GERUND && barred) {
        words = "from " + words;
      }
      barred = false;
      if (head.has(Features.OWNER3)) {
        words = owned(head, lemma, words, markers.isEmpty());
      }
      words = reflexive(pointing(words));
      lastForm = form;
      if (form == VerbPhrase.Form.PAST || form == VerbPhrase.Form.PRESENT) {
        mainForm = form;
      }
      lastVerb = lemma;
      lastPassive = passive;
      lastProgressive = phrase.isProgressive();
      controlVerb = lemma;
      saidBefore |= form == VerbPhrase.Form.PAST && english.in("report", lemma);
      // What follows 'said' or 'thinks' is a clause with a subject of its own.
      afterVerb = !ofSubject && (passive || !english.in("clausal", firstWord(lemma)));
      ofSubject = false;
      return Unit.composite(
          first,
          Pos.VERB,
          head.casing == Unit.Casing.CAPITAL ? Capitals.titled(words) : words,
          lemma,
          tense(form) | (marked || form != VerbPhrase.Form.PAST ? 0 : untold(markers)),
          capital);
    }

    /** Past and present at once where the source tells no time. */
    private int untold(List<Unit> markers) {
      boolean told = Unit.any(markers, Pos.AUXILIARY, "past") || bygone();
      return told ? 0 : Features.PRESENT;
    }

    /** The tense, for those who look for the verb of a clause. */
    private static int tense(VerbPhrase.Form form) {
      return switch (form) {
        case PAST -> Features.PAST;
        case PRESENT -> Features.PRESENT;
        default -> 0;
      };
    }

    /** Whether a relative clause starts here without a word that says so. */
    private boolean unlinked(Unit noun, List<Unit> markers, VerbPhrase phrase) {
      boolean finite =
          phrase.form() == VerbPhrase.Form.PAST || phrase.form() == VerbPhrase.Form.PRESENT;
      return afterVerb
          && finite
          && phrase.isPassive()
          && mainForm != null
          && (noun.is(Pos.NOUN) || noun.is(Pos.NAME))
          && Unit.any(markers, Pos.AUXILIARY, "past");
    }

    /** 'set oneself on fire' said of somebody: 'set himself on fire'. */
    private String reflexive(String words) {
      int self = words.indexOf("oneself");
      Unit who = subject == null ? lastNoun : subject;
      if (self < 0 || who == null) {
        return words;
      }
      String own = Pronouns.reflexive(Owners.pronoun(who, english));
      return words.substring(0, self) + own + words.substring(self + "oneself".length());
    }

    /** 'take the chance' before 'that' is 'take that chance'. */
    private String pointing(String words) {
      int article = words.lastIndexOf(" the ");
      if (article < 0
          || end >= units.size()
          || !(units.get(end).is(Pos.DETERMINER) || units.get(end).is(Pos.PRONOUN))) {
        return words;
      }
      String pointer = pointer(units.get(end));
      if (pointer.isEmpty()) {
        return words;
      }
      end++;
      return words.substring(0, article + 1) + pointer + words.substring(article + 4);
    }

    /** The demonstrative that a word can be; empty for none. */
    private static String pointer(Unit unit) {
      for (Reading reading : unit.options) {
        if (Demonstratives.is(reading) && POINTERS.contains(reading.english())) {
          return reading.english();
        }
      }
      return "";
    }

    /** The subject that English cannot leave out, with a space; empty if there is one. */
    private String impersonal(VerbPhrase.Form form, VerbPhrase phrase) {
      if (form != VerbPhrase.Form.PAST && form != VerbPhrase.Form.PRESENT) {
        return "";
      }
      if (reportedClause()) {
        Unit speaker = subject;
        String pronoun = speaker == null ? "it" : Owners.pronoun(speaker, english);
        phrase.subject(pronoun.equals("they"), false);
        return pronoun + " ";
      }
      if (unsaid()) {
        String pronoun = subject == null ? "it" : Owners.pronoun(subject, english);
        phrase.subject(Pronouns.plural(pronoun), pronoun.equals("I"));
        return pronoun + " ";
      }
      boolean opens = subject == null && !afterVerb && (out.isEmpty() || opened());
      return opens && phrase.isPassive() && nominal(end) && clausal(phrase.verb()) ? "it " : "";
    }

    /** Whether a conjunction stands right before that wants a subject behind it. */
    private boolean unsaid() {
      return !out.isEmpty()
          && last().is(Pos.CONJUNCTION)
          && SUBJECT_AFTER.contains(last().english());
    }

    /** Whether the clause starts here with what there is. */
    private boolean unnamed() {
      return !out.isEmpty()
          && last().is(Pos.CONJUNCTION)
          && (last().english().equals("and") || last().english().equals("but"))
          && nominal(end);
    }

    private boolean opened() {
      return last().is(Pos.PUNCTUATION);
    }

    private boolean clausal(String verb) {
      return english.in("clausal", firstWord(verb));
    }

    /** Whether the verb before this one reports a clause, of which this is the first word. */
    private boolean reportedClause() {
      if (out.isEmpty()
          || lastPassive
          || (lastForm != VerbPhrase.Form.PAST && lastForm != VerbPhrase.Form.PRESENT)) {
        return false;
      }
      Unit before = last();
      if (before.is(Pos.CONJUNCTION, "that") && out.size() > 1) {
        before = out.get(out.size() - 2);
      }
      return before.is(Pos.VERB) && english.in("report", firstWord(lastVerb));
    }

    /** Whether English rather says 'have no money' or 'there is no money'. */
    private boolean none(List<Unit> markers, String lemma, String there) {
      boolean not = Unit.any(markers, Pos.NEGATION, "not");
      return not
          && (lemma.equals("have") || (lemma.equals("be") && !there.isEmpty()))
          && end < units.size()
          && units.get(end).is(Pos.NOUN)
          && !units.get(end).has(Features.NAME);
    }

    private static void bareNoun(Unit noun) {
      String words = noun.english();
      for (String article : ARTICLES) {
        if (words.startsWith(article)) {
          words = words.substring(article.length());
          break;
        }
      }
      noun.reading = new Reading(Pos.NOUN, words, noun.reading.features(), noun.reading.lemma());
    }

    /**
     * What stands for the subject again in 'the company said [it] would come'; empty if nothing.
     */
    private String speaker() {
      Unit who = subject;
      if (who == null || !saying() || lastPassive) {
        return "";
      }
      String head = who.reading.lemma();
      if (who.english().startsWith("Mr. ")) {
        return "he ";
      }
      if (who.english().startsWith("Ms. ")) {
        return "she ";
      }
      if (who.has(Features.PLURAL)) {
        return "they ";
      }
      boolean person = english.in("person", head) || english.in("title", head);
      return who.is(Pos.NOUN) && !person ? "it " : "";
    }

    /** Whether a noun stands before the conjunction that comes last. */
    private boolean afterNoun() {
      return out.size() > 1 && out.get(out.size() - 2).is(Pos.NOUN);
    }

    private boolean saying() {
      return !out.isEmpty() && last().is(Pos.VERB) && english.in("report", last().reading.lemma());
    }

    /** 'is said Jack': a verb of saying before its speaker is active in English. */
    private boolean report(Unit head, String lemma) {
      return head.has(Features.PASSIVE)
          && subject == null
          && english.in("report", lemma)
          && end < units.size()
          && units.get(end).is(Pos.NAME);
    }

    private boolean nominal(int index) {
      return index < units.size()
          && (units.get(index).is(Pos.NOUN)
              || units.get(index).is(Pos.NAME)
              || units.get(index).is(Pos.PRONOUN));
    }

    /** A verb with -nya: 'he said', 'the closing of' before a noun, or with an object. */
    private String owned(Unit head, String lemma, String words, boolean bare) {
      if (english.in("report", lemma)) {
        return subject == null ? "he " + english.verbs().past(lemma) : words;
      }
      if (bare && nominal(end)) {
        return "the " + english.verbs().gerund(lemma) + " of";
      }
      return head.has(Features.PASSIVE) ? words : words + " it";
    }

    /** Whether the one who acts follows a passive verb without 'by'. */
    private boolean agent() {
      if (subject == null || !nominal(end)) {
        return false;
      }
      Unit next = units.get(end);
      String first = firstWord(next.english());
      return !english.in("time", next.reading.lemma())
          && !english.calendar(first)
          && !english.calendar(next.english().substring(next.english().lastIndexOf(' ') + 1))
          && !Character.isDigit(first.charAt(0));
    }

    /** Takes a marker into the group; true if it decides the tense. */
    private boolean mark(VerbPhrase phrase, Unit marker) {
      String word = marker.english();
      if (marker.is(Pos.ADVERB)) {
        if (!marker.reading.silent()) {
          phrase.adverb(marker.cased());
        }
        return false;
      }
      if (marker.is(Pos.NEGATION)) {
        switch (word) {
          case "not" -> phrase.negated();
          case "will not" -> phrase.modal("will").negated();
          case "not yet" -> phrase.negated().adverb("yet");
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

    private VerbPhrase.Form form(
        boolean marked, String lemma, List<Unit> markers, VerbPhrase phrase) {
      Unit before = antecedent();
      if (before != null) {
        VerbPhrase.Form governed = governed(before, markers, lemma, phrase);
        if (governed != null) {
          return governed;
        }
      }
      if (before != null && series(before, markers, lemma, phrase)) {
        return VerbPhrase.Form.GERUND;
      }
      boolean event = lemma.startsWith("be ") && english.in("event", lemma.substring(3));
      if (before == null && markers.isEmpty() && !headline && introduces()) {
        return VerbPhrase.Form.GERUND;
      }
      boolean past = Unit.any(markers, Pos.AUXILIARY, "past") || (markers.isEmpty() && bygone());
      boolean state = english.in("stative", firstWord(lemma)) && !event && !past;
      if (state && !marked && !headline && since()) {
        phrase.perfect();
      }
      if (marked || headline || state) {
        return VerbPhrase.Form.PRESENT;
      }
      return VerbPhrase.Form.PAST;
    }

    /** Whether the clause began with a time that is over, such as 'previously'. */
    private boolean bygone() {
      for (int i = out.size() - 1; i >= 0; i--) {
        Unit unit = out.get(i);
        String words = unit.english();
        if (unit.is(Pos.ADVERB)
            && (english.in("bygone", words)
                || words.startsWith("last ")
                || words.endsWith(" ago"))) {
          return true;
        }
        if (unit.is(Pos.VERB) || unit.is(Pos.CONJUNCTION) || unit.is(Pos.PUNCTUATION, ".")) {
          return false;
        }
      }
      return false;
    }

    /** Whether the clause goes on with the time since when something is so. */
    private boolean since() {
      for (int i = end; i < units.size() && i < end + FAR; i++) {
        Unit unit = units.get(i);
        if (unit.is(Pos.PREPOSITION, "since") || unit.is(Pos.CONJUNCTION, "since")) {
          return true;
        }
        if (unit.is(Pos.VERB) || unit.is(Pos.CONJUNCTION) || unit.is(Pos.PUNCTUATION)) {
          return false;
        }
      }
      return false;
    }

    private VerbPhrase.@Nullable Form governed(
        Unit before, List<Unit> markers, String lemma, VerbPhrase phrase) {
      boolean bare = markers.isEmpty();
      String word = before.english();
      if (before.is(Pos.PREPOSITION)) {
        return afterPreposition(word);
      }
      if (before.is(Pos.CONJUNCTION)) {
        if (word.equals("that") && bare && phrase.isPassive() && afterNoun()) {
          drop();
          return VerbPhrase.Form.PARTICIPLE;
        }
        if (word.equals("to") || word.equals("in order to")) {
          return VerbPhrase.Form.BASE;
        }
        boolean timeless = timeless(markers, false);
        if (phrase.isPassive() && timeless && (word.equals("if") || word.equals("when"))) {
          return VerbPhrase.Form.PARTICIPLE;
        }
        boolean meanwhile = word.equals("when") && bare && !phrase.isPassive();
        if (meanwhile || GERUND_AFTER.contains(word)) {
          return VerbPhrase.Form.GERUND;
        }
        if ((word.equals("and") || word.equals("or")) && lastForm != null) {
          if (bare && lastProgressive) {
            return VerbPhrase.Form.GERUND;
          }
          return lastForm == VerbPhrase.Form.TO ? VerbPhrase.Form.BASE : lastForm;
        }
        return null;
      }
      if (before.is(Pos.VERB)
          && (lastPassive || foreseen(lastVerb))
          && (phrase.takeBack("will") || phrase.takeBack("can"))) {
        return VerbPhrase.Form.TO;
      }
      if (before.is(Pos.VERB) && bare && lemma.equals("be") && lastPassive && described()) {
        return null;
      }
      if (before.is(Pos.VERB) && bare) {
        if (word.endsWith(" to")) {
          return VerbPhrase.Form.BASE;
        }
        if (lastPassive || (lastVerb.equals("be") && !lemma.equals("be"))) {
          return VerbPhrase.Form.TO;
        }
        if (reportedClause() && !english.in("toverb", firstWord(lastVerb))) {
          return null;
        }
        return english.in("toverb", firstWord(lastVerb))
            ? VerbPhrase.Form.TO
            : VerbPhrase.Form.GERUND;
      }
      boolean object = before.is(Pos.NOUN) || before.is(Pos.NAME) || before.is(Pos.PRONOUN);
      boolean untensed = untensed(markers);
      if (object
          && bare
          && !firstWord(lemma).equals("be")
          && !pointed(before)
          && english.in("tonoun", before.reading.lemma())) {
        return VerbPhrase.Form.TO;
      }
      String governor = firstWord(controlVerb);
      if (object && bare && afterVerb && english.in("listing", firstWord(lemma))) {
        return VerbPhrase.Form.GERUND;
      }
      if (object && bare && afterVerb && english.in("barring", governor)) {
        controlVerb = "";
        barred = true;
        return VerbPhrase.Form.GERUND;
      }
      if (object && untensed && english.in("control", governor)) {
        controlVerb = "";
        return VerbPhrase.Form.TO;
      }
      if (object && bare && afterVerb && english.in("bareobject", governor)) {
        return VerbPhrase.Form.BASE;
      }
      if (before.is(Pos.NOUN)
          && bare
          && afterVerb
          && phrase.isPassive()
          && english.in("dread", before.reading.lemma())) {
        link = english.in("about", before.reading.lemma()) ? "about " : "of ";
        return VerbPhrase.Form.GERUND;
      }
      boolean says = english.in("report", firstWord(lemma)) || lemma.equals("be");
      boolean timeless = timeless(markers, afterVerb);
      if (before.is(Pos.NOUN) && timeless && !says && !dated() && (afterVerb || relative(lemma))) {
        // The verb of the clause is still to come where the subject has a verb of its own.
        ofSubject = !afterVerb;
        phrase.simple();
        return phrase.isPassive() ? VerbPhrase.Form.PARTICIPLE : VerbPhrase.Form.GERUND;
      }
      return null;
    }

    /** Whether it is known which one is meant, so that a verb behind it says what it does. */
    private static boolean pointed(Unit noun) {
      return noun.english().startsWith("this ") || noun.english().startsWith("that ");
    }

    /** Whether no marker but adverbs of manner stands before the verb. */
    private static boolean untensed(List<Unit> markers) {
      for (int i = 0; i < markers.size(); i++) {
        Unit marker = markers.get(i);
        if (!marker.is(Pos.ADVERB) || OF_CLAUSE.contains(marker.english())) {
          return false;
        }
      }
      return true;
    }

    /** Whether no marker tells a time; that something goes on may not count as one. */
    private static boolean timeless(List<Unit> markers, boolean progressive) {
      for (int i = 0; i < markers.size(); i++) {
        Unit marker = markers.get(i);
        if (!marker.is(Pos.AUXILIARY, "passive")
            && !(progressive && marker.is(Pos.AUXILIARY, "prog"))) {
          return false;
        }
      }
      return true;
    }

    /** Whether this is one more thing that the subject of the clause did: 'rose, raising ..'. */
    private boolean series(Unit before, List<Unit> markers, String lemma, VerbPhrase phrase) {
      return before.is(Pos.PUNCTUATION, ",")
          && markers.isEmpty()
          && !phrase.isPassive()
          && subject != null
          && mainForm == VerbPhrase.Form.PAST
          && !english.in("report", firstWord(lemma))
          && !firstWord(lemma).equals("be")
          && nominal(end)
          && !continues();
    }

    /** Whether 'and' with a verb follows in this clause: a list of what was done. */
    private boolean continues() {
      for (int i = end; i + 1 < units.size() && !units.get(i).is(Pos.PUNCTUATION); i++) {
        if (units.get(i).is(Pos.CONJUNCTION, "and") && units.get(i + 1).is(Pos.VERB)) {
          return true;
        }
      }
      return end < units.size() && listed();
    }

    /** Whether the clause ends with a comma and a verb follows. */
    private boolean listed() {
      for (int i = end; i + 1 < units.size(); i++) {
        if (units.get(i).is(Pos.PUNCTUATION)) {
          return units.get(i).english().equals(",")
              && (units.get(i + 1).is(Pos.VERB) || units.get(i + 1).is(Pos.CONJUNCTION, "and"));
        }
      }
      return false;
    }

    /** Whether the verb before only describes its noun, or is what 'what' stands for. */
    private boolean described() {
      return lastForm == VerbPhrase.Form.PARTICIPLE
          || (out.size() > 1 && out.get(out.size() - 2).is(Pos.PRONOUN, "what"));
    }

    /** Whether the noun before belongs to a clause of time, so that its verb is no participle. */
    private boolean dated() {
      return out.size() > 1 && out.get(out.size() - 2).is(Pos.PREPOSITION, "since");
    }

    /** Whether a verb says that something is thought to come: 'be expected'. */
    private boolean foreseen(String lemma) {
      return lemma.startsWith("be ") && lemma.endsWith("ed") && clausalParticiple(lemma);
    }

    private boolean clausalParticiple(String lemma) {
      String word = lemma.substring(3);
      return english.in("clausal", word.substring(0, word.length() - 2))
          || english.in("clausal", word.substring(0, word.length() - 1));
    }

    /** Whether the real verb of the clause, with a marker, is still to come. */
    private boolean relative(String lemma) {
      if (foreseen(lemma)) {
        return false;
      }
      for (int i = end; i < units.size() && i < end + FAR; i++) {
        Unit unit = units.get(i);
        if (unit.is(Pos.PUNCTUATION) || unit.is(Pos.CONJUNCTION)) {
          return false;
        }
        if (unit.is(Pos.AUXILIARY)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether the verb at the start only introduces the sentence: 'speaking at .., the minister'.
     */
    private boolean introduces() {
      for (int i = end; i + 1 < units.size() && i < end + FAR; i++) {
        if (units.get(i).is(Pos.PUNCTUATION)) {
          return units.get(i).english().equals(",") && nominal(i + 1);
        }
      }
      return false;
    }

    /** The unit before, a quotation mark or something in brackets aside; null at the start. */
    private @Nullable Unit antecedent() {
      int index = out.size() - 1;
      if (index > 0 && quote(out.get(index))) {
        index--;
      }
      if (index > 2
          && out.get(index).is(Pos.PUNCTUATION, ")")
          && out.get(index - 2).is(Pos.PUNCTUATION, "(")) {
        index -= 3;
      }
      if (index > 0 && out.get(index).is(Pos.ADVERB) && out.get(index - 1).is(Pos.NOUN)) {
        // 'a service by invitation targeting ..'
        index -= out.get(index).english().startsWith("by ") ? 1 : 0;
      }
      return index < 0 ? null : out.get(index);
    }

    private static boolean bracket(Unit unit) {
      return "()".contains(unit.english());
    }

    private static boolean quote(Unit unit) {
      return unit.is(Pos.PUNCTUATION) && QUOTES.contains(unit.english());
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
      Unit before = quote(last()) ? out.get(out.size() - 2) : last();
      before.read(before.pos(), word);
    }
  }

  /**
   * A quality in the degree of an adverb.
   *
   * @param article what stands before a superlative
   */
  static String degree(Unit marker, String quality, String article) {
    return switch (marker.english()) {
      case "more" -> EnglishAdjectives.comparative(quality);
      case "most" -> article + EnglishAdjectives.superlative(quality);
      default -> marker.cased() + " " + quality;
    };
  }

  static String firstWord(String verb) {
    int space = verb.indexOf(' ');
    return space < 0 ? verb : verb.substring(0, space);
  }
}
