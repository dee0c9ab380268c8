package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Transfer from a language with articles and inflected verbs, such as French. */
final class InflectingTransfer implements Transfer {

  private final Grammar grammar;
  private final EnglishTables english;
  private final InflectingNouns nouns;
  private final InflectingVerbs verbs;
  private final Questions questions;
  private final FunctionWords functionWords;

  InflectingTransfer(Lexicon lexicon, EnglishTables english) {
    this.grammar = lexicon.profile().grammar();
    this.english = english;
    nouns = new InflectingNouns(english, lexicon.profile().adjectivesAfter());
    verbs = new InflectingVerbs(lexicon, english);
    questions = new Questions(english, true);
    functionWords = new FunctionWords(english);
  }

  @Override
  public List<Unit> apply(List<Unit> units, boolean headline) {
    articles(units);
    return functionWords.apply(
        questions.apply(verbs.apply(nouns.apply(grammar.arrange(units, english)))));
  }

  /** Between a verb with a direct object and a plural adjective, 'de' is an article. */
  private void articles(List<Unit> units) {
    boolean object = false;
    for (int i = 1; i + 2 < units.size(); i++) {
      Unit unit = units.get(i);
      Unit before = units.get(i - 1);
      if (!unit.is(Pos.PREPOSITION, "of")) {
        continue;
      }
      boolean verb = before.is(Pos.VERB) && english.in("plainobject", before.english());
      boolean listed = before.is(Pos.CONJUNCTION) && object;
      object =
          (verb || listed)
              && units.get(i + 1).is(Pos.ADJECTIVE)
              && units.get(i + 2).is(Pos.NOUN)
              && units.get(i + 2).has(Features.PLURAL);
      if (object) {
        unit.read(Pos.DETERMINER, "-");
      }
    }
  }
}
