package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Transfer from a language with articles and inflected verbs, such as French. */
final class InflectingTransfer implements Transfer {

  private final InflectingNouns nouns;
  private final InflectingVerbs verbs;
  private final FunctionWords functionWords;

  InflectingTransfer(Lexicon lexicon, EnglishTables english) {
    nouns = new InflectingNouns(english, lexicon.profile().adjectivesAfter());
    verbs = new InflectingVerbs(lexicon, english);
    functionWords = new FunctionWords(english);
  }

  @Override
  public List<Unit> apply(List<Unit> units, boolean headline) {
    return functionWords.apply(verbs.apply(nouns.apply(units)));
  }
}
