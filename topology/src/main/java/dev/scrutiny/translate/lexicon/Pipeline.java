package dev.scrutiny.translate.lexicon;

import dev.scrutiny.translate.Translation;
import java.util.ArrayList;
import java.util.List;

/** The steps from a source language into English, for one sentence. */
final class Pipeline {

  private final Analyser analyser;
  private final Tagger tagger;
  private final Transfer transfer;
  private final QuestionWords questions;

  Pipeline(Lexicon lexicon, EnglishTables english, ResourceFiles files) {
    Profile profile = lexicon.profile();
    boolean inflecting = profile.grammar().inflecting();
    analyser = new Analyser(lexicon, english);
    tagger = new Tagger(files, inflecting);
    questions = profile.questions();
    transfer =
        inflecting
            ? new InflectingTransfer(lexicon, english)
            : new IsolatingTransfer(profile, english);
  }

  /** The longest entries and inflected forms of a sentence, each by its usual reading. */
  Gloss gloss(String sentence) {
    List<Unit> units = analyser.analyse(sentence).units();
    List<String> unknown = new ArrayList<>();
    for (Unit unit : units) {
      if (unit.has(Features.UNKNOWN)) {
        unknown.add(unit.lower);
      }
    }
    return new Gloss(Writer.write(units), List.copyOf(unknown));
  }

  Translation translate(String sentence) {
    Analyser.Analysis analysis = analyser.analyse(sentence);
    List<Unit> units = analysis.units();
    questions.drop(units);
    tagger.choose(units);
    LexicalSelection.choose(units);
    QuestionWords.statement(units);
    return new Translation(
        Writer.write(transfer.apply(units, analysis.headline())),
        analysis.words(),
        analysis.known());
  }
}
