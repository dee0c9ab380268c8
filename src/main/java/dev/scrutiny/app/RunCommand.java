package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.StreamsApp;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.translate.Translator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stream application against a real cluster. */
@Command(
    name = "run",
    description = {
      "Run the stream application against a cluster, until it is stopped.",
      "The topics and schemas must be there: 'topics create' makes them."
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Override
  public Integer call() throws Exception {
    Config loaded = config.load();
    // What is not set is reported at once, not after the dictionaries have been read.
    loaded.require(Key.BOOTSTRAP_SERVERS, Key.REGISTRY_URL);
    EngineSettings engine = EngineSettings.of(loaded);
    LanguageDetector detector = new LanguageDetector();
    try (Translator translator = Engines.open(engine);
        StreamsApp app = StreamsApp.start(loaded, new ArticleAnalyzer(detector, translator))) {
      app.awaitFailure();
    }
    return 1;
  }
}
