package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** French inflection: plurals, feminines and the regular conjugations; the rest is in the forms. */
final class FrenchGrammar implements Grammar {

  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_STEM = 2;

  private static final Set<String> CLITICS =
      Set.of(
          "l", "d", "qu", "j", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "presqu");

  /** An ending, what it stands for and the ending of the dictionary form. */
  private record Ending(String ending, String lemma, int features) {}

  private static final int P = Features.PLURAL;

  private static final List<Ending> VERBS =
      List.of(
          // First conjugation.
          ending("e", "er", Features.PRESENT | Features.SINGULAR3),
          ending("es", "er", Features.PRESENT),
          ending("ons", "er", Features.PRESENT | P),
          ending("ez", "er", Features.PRESENT | P),
          ending("ent", "er", Features.PRESENT | P),
          ending("ais", "er", Features.PAST),
          ending("ait", "er", Features.PAST | Features.SINGULAR3),
          ending("ions", "er", Features.PAST | P),
          ending("iez", "er", Features.PAST | P),
          ending("aient", "er", Features.PAST | P),
          ending("ai", "er", Features.PAST),
          ending("a", "er", Features.PAST | Features.SINGULAR3),
          ending("èrent", "er", Features.PAST | P),
          ending("ât", "er", Features.PAST | Features.SINGULAR3),
          ending("erai", "er", Features.FUTURE),
          ending("eras", "er", Features.FUTURE),
          ending("era", "er", Features.FUTURE | Features.SINGULAR3),
          ending("erons", "er", Features.FUTURE | P),
          ending("erez", "er", Features.FUTURE | P),
          ending("eront", "er", Features.FUTURE | P),
          ending("erais", "er", Features.CONDITIONAL),
          ending("erait", "er", Features.CONDITIONAL | Features.SINGULAR3),
          ending("erions", "er", Features.CONDITIONAL | P),
          ending("eriez", "er", Features.CONDITIONAL | P),
          ending("eraient", "er", Features.CONDITIONAL | P),
          ending("é", "er", Features.PARTICIPLE),
          ending("ée", "er", Features.PARTICIPLE | Features.FEMININE),
          ending("és", "er", Features.PARTICIPLE | P),
          ending("ées", "er", Features.PARTICIPLE | Features.FEMININE | P),
          ending("ant", "er", Features.GERUND),
          // Second conjugation.
          ending("it", "ir", Features.PRESENT | Features.SINGULAR3),
          ending("is", "ir", Features.PRESENT),
          ending("issons", "ir", Features.PRESENT | P),
          ending("issez", "ir", Features.PRESENT | P),
          ending("issent", "ir", Features.PRESENT | P),
          ending("issais", "ir", Features.PAST),
          ending("issait", "ir", Features.PAST | Features.SINGULAR3),
          ending("issaient", "ir", Features.PAST | P),
          ending("irent", "ir", Features.PAST | P),
          ending("irai", "ir", Features.FUTURE),
          ending("ira", "ir", Features.FUTURE | Features.SINGULAR3),
          ending("irons", "ir", Features.FUTURE | P),
          ending("irez", "ir", Features.FUTURE | P),
          ending("iront", "ir", Features.FUTURE | P),
          ending("irait", "ir", Features.CONDITIONAL | Features.SINGULAR3),
          ending("iraient", "ir", Features.CONDITIONAL | P),
          ending("i", "ir", Features.PARTICIPLE),
          ending("ie", "ir", Features.PARTICIPLE | Features.FEMININE),
          ending("is", "ir", Features.PARTICIPLE | P),
          ending("ies", "ir", Features.PARTICIPLE | Features.FEMININE | P),
          ending("issant", "ir", Features.GERUND),
          ending("isse", "ir", Features.PRESENT | Features.SINGULAR3),
          // Third conjugation, as 'vendre'.
          ending("s", "re", Features.PRESENT),
          ending("", "re", Features.PRESENT | Features.SINGULAR3),
          ending("ons", "re", Features.PRESENT | P),
          ending("ez", "re", Features.PRESENT | P),
          ending("ent", "re", Features.PRESENT | P),
          ending("ais", "re", Features.PAST),
          ending("ait", "re", Features.PAST | Features.SINGULAR3),
          ending("aient", "re", Features.PAST | P),
          ending("it", "re", Features.PAST | Features.SINGULAR3),
          ending("irent", "re", Features.PAST | P),
          ending("rai", "re", Features.FUTURE),
          ending("ra", "re", Features.FUTURE | Features.SINGULAR3),
          ending("rons", "re", Features.FUTURE | P),
          ending("ront", "re", Features.FUTURE | P),
          ending("rait", "re", Features.CONDITIONAL | Features.SINGULAR3),
          ending("raient", "re", Features.CONDITIONAL | P),
          ending("u", "re", Features.PARTICIPLE),
          ending("ue", "re", Features.PARTICIPLE | Features.FEMININE),
          ending("us", "re", Features.PARTICIPLE | P),
          ending("ues", "re", Features.PARTICIPLE | Features.FEMININE | P),
          ending("ant", "re", Features.GERUND),
          ending("e", "re", Features.PRESENT | Features.SINGULAR3));

  private static final List<Ending> PLURALS =
      List.of(
          ending("s", "", P), ending("x", "", P), ending("aux", "al", P), ending("aux", "ail", P));

  private static final List<Ending> FEMININES =
      List.of(
          ending("e", "", Features.FEMININE),
          ending("lle", "l", Features.FEMININE),
          ending("nne", "n", Features.FEMININE),
          ending("tte", "t", Features.FEMININE),
          ending("sse", "s", Features.FEMININE),
          ending("ère", "er", Features.FEMININE),
          ending("ète", "et", Features.FEMININE),
          ending("euse", "eux", Features.FEMININE),
          ending("euse", "eur", Features.FEMININE),
          ending("trice", "teur", Features.FEMININE),
          ending("ive", "if", Features.FEMININE),
          ending("que", "c", Features.FEMININE),
          ending("gue", "g", Features.FEMININE));

  private static Ending ending(String ending, String lemma, int features) {
    return new Ending(ending, lemma, features);
  }

  /** 'M.' before a surname is 'Mr.'; before another initial it is a first name. */
  @Override
  public String titled(String name) {
    boolean title =
        name.startsWith("M. ")
            && name.length() > 4
            && Character.isUpperCase(name.charAt(3))
            && name.charAt(4) != '.';
    return title ? "Mr. " + name.substring(3) : name;
  }

  @Override
  public boolean inflecting() {
    return true;
  }

  @Override
  public List<Unit> arrange(List<Unit> units, EnglishTables english) {
    return FrenchOrder.apply(units, english);
  }

  @Override
  public int clitic(String text, int start, int apostrophe) {
    int length = apostrophe - start;
    if (length > 6) {
      return 0;
    }
    String word = text.substring(start, apostrophe).toLowerCase(Locale.ROOT);
    return CLITICS.contains(word) ? length + 1 : 0;
  }

  @Override
  public void analyse(String word, Lexicon lexicon, List<Reading> known) {
    if (word.length() > LONGEST_WORD || word.length() < SHORTEST_STEM) {
      return;
    }
    nominal(word, 0, Pos.ADJECTIVE, lexicon, known);
    for (Ending rule : PLURALS) {
      String singular = apply(rule, word);
      if (singular != null) {
        add(singular, Pos.NOUN, P, lexicon, known);
        add(singular, Pos.ADJECTIVE, P, lexicon, known);
        nominal(singular, P, Pos.ADJECTIVE, lexicon, known);
      }
    }
    verbs(word, lexicon, known);
    if (known.isEmpty()) {
      // Feminine nouns of persons; most other nouns in -e have nothing to do with a shorter one.
      nominal(word, 0, Pos.NOUN, lexicon, known);
      if (word.endsWith("s")) {
        nominal(word.substring(0, word.length() - 1), P, Pos.NOUN, lexicon, known);
      }
    }
    adverb(word, lexicon, known);
    if (known.isEmpty() && word.charAt(0) == 'e') {
      // Capitals often go without their accent: 'Etat'.
      String accented = "é" + word.substring(1);
      known.addAll(List.of(lexicon.word(accented)));
      analyse(accented, lexicon, known);
    }
  }

  private static void nominal(
      String word, int features, Pos pos, Lexicon lexicon, List<Reading> known) {
    for (Ending rule : FEMININES) {
      String masculine = apply(rule, word);
      if (masculine != null) {
        add(masculine, pos, rule.features | features, lexicon, known);
      }
    }
  }

  private static void verbs(String word, Lexicon lexicon, List<Reading> known) {
    for (Ending rule : VERBS) {
      String stem = stem(rule, word);
      if (stem == null) {
        continue;
      }
      if (!rule.lemma.equals("er")) {
        add(stem + rule.lemma, Pos.VERB, rule.features, lexicon, known);
      } else if (!firstConjugation(stem, rule.features, lexicon, known)) {
        // Spelling keeps the sound of the stem: ç before a and o, ge likewise, accents, doubling.
        respelt(stem, rule.features, lexicon, known);
      }
    }
  }

  private static boolean firstConjugation(
      String stem, int features, Lexicon lexicon, List<Reading> known) {
    return add(stem + "er", Pos.VERB, features, lexicon, known);
  }

  private static void respelt(String stem, int features, Lexicon lexicon, List<Reading> known) {
    int length = stem.length();
    char last = stem.charAt(length - 1);
    if (last == 'ç') {
      firstConjugation(stem.substring(0, length - 1) + "c", features, lexicon, known);
    } else if (last == 'e' && length > 1 && stem.charAt(length - 2) == 'g') {
      firstConjugation(stem.substring(0, length - 1), features, lexicon, known);
    } else if (last == 'i') {
      firstConjugation(stem.substring(0, length - 1) + "y", features, lexicon, known);
    } else if (length > 2 && last == stem.charAt(length - 2) && (last == 'l' || last == 't')) {
      firstConjugation(stem.substring(0, length - 1), features, lexicon, known);
    }
    int grave = stem.lastIndexOf('è');
    if (grave > 0 && grave >= length - 4) {
      String head = stem.substring(0, grave);
      String tail = stem.substring(grave + 1);
      if (!firstConjugation(head + "é" + tail, features, lexicon, known)) {
        firstConjugation(head + "e" + tail, features, lexicon, known);
      }
    }
  }

  /** Adverbs in -ment of a known adjective. */
  private static void adverb(String word, Lexicon lexicon, List<Reading> known) {
    if (!known.isEmpty() || !word.endsWith("ment")) {
      return;
    }
    String stem = word.substring(0, word.length() - 4);
    Reading adjective = null;
    if (stem.endsWith("am") || stem.endsWith("em")) {
      String bare = stem.substring(0, stem.length() - 1);
      adjective = lexicon.word(bare + "nt", Pos.ADJECTIVE);
    } else {
      adjective = lexicon.word(stem, Pos.ADJECTIVE);
      for (int i = 0; adjective == null && i < FEMININES.size(); i++) {
        String masculine = apply(FEMININES.get(i), stem);
        adjective = masculine == null ? null : lexicon.word(masculine, Pos.ADJECTIVE);
      }
    }
    if (adjective != null) {
      known.add(new Reading(Pos.ADVERB, adverbOf(adjective.english()), 0, adjective.lemma()));
    }
  }

  private static String adverbOf(String adjective) {
    if (adjective.endsWith("ic")) {
      return adjective + "ally";
    }
    if (adjective.endsWith("le")) {
      return adjective.substring(0, adjective.length() - 1) + "y";
    }
    if (adjective.endsWith("y")) {
      return adjective.substring(0, adjective.length() - 1) + "ily";
    }
    return adjective + "ly";
  }

  private static boolean add(
      String lemma, Pos pos, int features, Lexicon lexicon, List<Reading> known) {
    Reading reading = lexicon.word(Spelling.normalise(lemma), pos);
    if (reading == null) {
      return false;
    }
    for (Reading other : known) {
      if (other.pos() == pos && other.lemma().equals(reading.lemma()) && sameUse(other, features)) {
        return true;
      }
    }
    known.add(reading.with(features));
    return true;
  }

  /** Whether a reading already stands for a form with these features, gender aside. */
  private static boolean sameUse(Reading reading, int features) {
    int relevant = Features.FINITE | Features.PARTICIPLE | Features.GERUND | Features.INFINITIVE;
    return (reading.features() & relevant) == (features & relevant);
  }

  private static @Nullable String apply(Ending rule, String word) {
    String stem = stem(rule, word);
    return stem == null ? null : stem + rule.lemma;
  }

  private static @Nullable String stem(Ending rule, String word) {
    return word.endsWith(rule.ending) && word.length() - rule.ending.length() >= SHORTEST_STEM
        ? word.substring(0, word.length() - rule.ending.length())
        : null;
  }
}
