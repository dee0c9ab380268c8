package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Constructions of French that English says in other words, rewritten before noun groups are built:
 * 'il' that stands for nothing, 'de manière' before a quality, articles that look like 'of', 'soit'
 * before a number.
 */
final class FrenchOrder {

  private static final Set<String> WAYS = Set.of("manière", "façon");

  /** Words that may stand between 'il est' and the quality. */
  private static final int BETWEEN = 3;

  private FrenchOrder() {}

  static List<Unit> apply(List<Unit> units, EnglishTables english) {
    List<Unit> out = new ArrayList<>(units.size());
    int at = 0;
    while (at < units.size()) {
      Unit unit = units.get(at);
      impersonal(units, at);
      anyone(units, at);
      decade(units, at);
      amount(units, at);
      article(units, at);
      whose(units, at);
      most(units, at);
      if (way(units, at)) {
        String quality = units.get(at + 2).english();
        out.add(
            Unit.composite(
                unit, Pos.ADVERB, EnglishAdjectives.adverb(quality), quality, 0, unit.start));
        at += 3;
      } else if (refraining(units, at)) {
        Reading[] not = {new Reading(Pos.NEGATION, "not", 0, "pas")};
        Reading[] of = {new Reading(Pos.PREPOSITION, "of", 0, "de")};
        out.add(new Unit("pas", "pas", not, Unit.Casing.LOWER, true, unit.start));
        out.add(new Unit("de", "de", of, Unit.Casing.LOWER, true, false));
        at++;
      } else if (aged(units, at, english)) {
        String words = units.get(at + 1).english() + "-year-old";
        out.add(Unit.composite(unit, Pos.ADJECTIVE, words, 0, false));
        at += 3;
      } else if (another(units, at)) {
        out.add(unit);
        at += 2;
      } else {
        out.add(unit);
        at++;
      }
    }
    return out;
  }

  /** 'les années 1980' are the 1980s. */
  private static void decade(List<Unit> units, int at) {
    if (at > 0
        && units.get(at).is(Pos.NUMBER)
        && units.get(at - 1).source.endsWith("années")
        && units.get(at).source.matches("[0-9]+0")) {
      units.get(at).read(Pos.NUMBER, units.get(at).english() + "s");
    }
  }

  /** 'une personne ... elle': nobody knows whether it is a woman, 'they'. */
  private static void anyone(List<Unit> units, int at) {
    if (!units.get(at).is(Pos.PRONOUN, "she")) {
      return;
    }
    for (int i = at - 1; i > 0; i--) {
      Unit unit = units.get(i);
      if (unit.is(Pos.NOUN)) {
        boolean person = unit.reading.lemma().equals("personne") && !unit.has(Features.PLURAL);
        if (person && units.get(i - 1).is(Pos.DETERMINER, "a")) {
          units.get(at).read(Pos.PRONOUN, "they");
        }
        return;
      }
    }
  }

  /** 'il est (donc) difficile de' and 'il en coûte': it, not he. */
  private static void impersonal(List<Unit> units, int at) {
    Unit unit = units.get(at);
    if (!unit.is(Pos.PRONOUN, "he")) {
      return;
    }
    if (concerns(units, at + 1) || concerns(units, at + 2)) {
      unit.read(Pos.PRONOUN, "it");
      return;
    }
    int index = at + 1;
    boolean being = false;
    while (index < units.size() && index <= at + BETWEEN + 1) {
      Unit next = units.get(index);
      if (next.reading.lemma().equals("être")) {
        being = true;
      } else if (being && next.is(Pos.ADJECTIVE)) {
        boolean clause =
            index + 1 < units.size()
                && (units.get(index + 1).is(Pos.PREPOSITION, "of")
                    || units.get(index + 1).is(Pos.CONJUNCTION, "that"));
        if (clause) {
          unit.read(Pos.PRONOUN, "it");
        }
        return;
      } else if (!(next.is(Pos.ADVERB)
          || next.is(Pos.NEGATION)
          || next.is(Pos.PARTICLE)
          || next.is(Pos.CONJUNCTION, "so"))) {
        return;
      }
      index++;
    }
  }

  /** Whether a form of 's'agir' stands here, or of 'falloir'. */
  private static boolean concerns(List<Unit> units, int at) {
    if (at >= units.size()) {
      return false;
    }
    String lemma = units.get(at).reading.lemma();
    boolean reflexive = units.get(at - 1).lower.equals("s'");
    return lemma.equals("s'agir") || lemma.equals("falloir") || (reflexive && lemma.equals("agir"));
  }

  /** 'soit' between a mark and a number. */
  private static void amount(List<Unit> units, int at) {
    if (units.get(at).lower.equals("soit")
        && at > 0
        && units.get(at - 1).is(Pos.PUNCTUATION)
        && at + 1 < units.size()
        && units.get(at + 1).is(Pos.NUMBER)) {
      units.get(at).read(Pos.CONJUNCTION, "or");
    }
  }

  /** 'avec de faux résultats': after another preposition, 'de' is the article of a plural. */
  private static void article(List<Unit> units, int at) {
    if (at > 0
        && at + 2 < units.size()
        && units.get(at).is(Pos.PREPOSITION, "of")
        && units.get(at - 1).is(Pos.PREPOSITION)
        && units.get(at + 1).is(Pos.ADJECTIVE)
        && units.get(at + 2).is(Pos.NOUN)
        && units.get(at + 2).has(Features.PLURAL)) {
      units.get(at).read(Pos.DETERMINER, "-");
    }
  }

  /** 'dont' before a clause is 'whose', before nouns alone 'including'. */
  private static void whose(List<Unit> units, int at) {
    if (!units.get(at).is(Pos.PREPOSITION) || !units.get(at).lower.equals("dont")) {
      return;
    }
    for (int i = at + 1; i < units.size() && !units.get(i).is(Pos.PUNCTUATION); i++) {
      boolean verb = units.get(i).is(Pos.VERB) || units.get(i).is(Pos.AUXILIARY);
      if (verb && units.get(i).has(Features.FINITE)) {
        units.get(at).read(Pos.CONJUNCTION, "whose");
        return;
      }
    }
  }

  /** 'les plus respectés': most, where 'plus' alone is more. */
  private static void most(List<Unit> units, int at) {
    if (at > 0
        && at + 1 < units.size()
        && units.get(at).is(Pos.ADVERB, "more")
        && units.get(at - 1).is(Pos.DETERMINER, "the")
        && units.get(at + 1).is(Pos.VERB)
        && units.get(at + 1).has(Features.PARTICIPLE)) {
      units.get(at).read(Pos.ADVERB, "most");
    }
  }

  /** 'pas de' before a verb: not to, where before a noun it is 'no'. */
  private static boolean refraining(List<Unit> units, int at) {
    String words = units.get(at).lower.equals("pas") ? units.get(at).source : "";
    if (!words.equals("pas de") && !words.equals("pas d'")) {
      return false;
    }
    int verb = at + 1;
    while (verb < units.size() && InflectingVerbs.clitic(units.get(verb).lower)) {
      verb++;
    }
    return verb < units.size()
        && (units.get(verb).is(Pos.VERB) || units.get(verb).is(Pos.AUXILIARY))
        && units.get(verb).has(Features.INFINITIVE);
  }

  /** 'de 37 ans' behind a person. */
  private static boolean aged(List<Unit> units, int at, EnglishTables english) {
    return at > 0
        && at + 2 < units.size()
        && units.get(at).is(Pos.PREPOSITION, "of")
        && units.get(at + 1).is(Pos.NUMBER)
        && units.get(at + 2).is(Pos.NOUN, "year")
        && units.get(at - 1).is(Pos.NOUN)
        && (english.in("person", EnglishTables.head(units.get(at - 1).english()))
            || english.in("human", EnglishTables.head(units.get(at - 1).english())));
  }

  /** 'un autre' is one word in English; it becomes the first of the two units. */
  private static boolean another(List<Unit> units, int at) {
    Unit unit = units.get(at);
    boolean both =
        unit.is(Pos.DETERMINER, "a")
            && at + 1 < units.size()
            && units.get(at + 1).lower.equals("autre");
    if (both) {
      unit.read(Pos.DETERMINER, "another");
    }
    return both;
  }

  private static boolean way(List<Unit> units, int at) {
    return at + 2 < units.size()
        && units.get(at).is(Pos.PREPOSITION, "of")
        && units.get(at + 1).is(Pos.NOUN)
        && WAYS.contains(units.get(at + 1).reading.lemma())
        && units.get(at + 2).is(Pos.ADJECTIVE);
  }
}
