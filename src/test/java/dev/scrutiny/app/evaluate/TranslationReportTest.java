package dev.scrutiny.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TranslationReportTest {

  private static final Path REPORT =
      Path.of(System.getProperty("scrutiny.home"), "topology", "reports", "translation.md");

  /** Of the rules alone: not every word that somebody adds needs the evaluation data. */
  @Test
  void theCommittedReportIsOfTheRulesAsTheyAre() throws IOException {
    String version = LexiconTranslator.load().version();
    String rules = version.substring(0, version.indexOf('-') + 1);

    assertThat(Files.readAllLines(REPORT).get(2))
        .as("run: bin/scrutiny evaluate translation DIR")
        .contains("the engine lexicon " + rules);
  }
}
