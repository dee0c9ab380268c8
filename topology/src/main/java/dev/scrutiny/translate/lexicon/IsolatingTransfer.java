package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Transfer from a language without inflection, such as Indonesian or Vietnamese. */
final class IsolatingTransfer implements Transfer {

  private final Grammar grammar;
  private final EnglishTables english;
  private final Dates dates;
  private final IsolatingNouns nouns;
  private final IsolatingPassives passives;
  private final IsolatingVerbs verbs;
  private final Questions questions;
  private final FunctionWords functionWords;

  IsolatingTransfer(Profile profile, EnglishTables english) {
    grammar = profile.grammar();
    this.english = english;
    dates = new Dates(english);
    nouns = new IsolatingNouns(english, profile.adjectivesAfter());
    passives = new IsolatingPassives(english);
    verbs = new IsolatingVerbs(english);
    questions = new Questions(english, false);
    functionWords = new FunctionWords(english);
  }

  @Override
  public List<Unit> apply(List<Unit> units, boolean headline) {
    return functionWords.apply(
        questions.apply(verbs.apply(Inversions.apply(passives.apply(groups(units))), headline)));
  }

  private List<Unit> groups(List<Unit> units) {
    return nouns.apply(
        dates.apply(VerblessClauses.apply(grammar.arrange(units, english), english)));
  }
}
