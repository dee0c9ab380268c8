package dev.scrutiny.translate.lexicon;

import java.util.List;

/** A language without inflection, such as Vietnamese. */
final class PlainGrammar implements Grammar {

  @Override
  public void analyse(String word, Lexicon lexicon, List<Reading> known) {}

  @Override
  public boolean inflecting() {
    return false;
  }

  @Override
  public int clitic(String text, int start, int apostrophe) {
    return 0;
  }
}
