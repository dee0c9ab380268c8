package dev.scrutiny.app.evaluate;

import dev.scrutiny.app.ConfigOptions;
import dev.scrutiny.app.Console;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.engine.EngineName;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.translate.Translator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a translation engine. */
@Command(
    name = "translation",
    description = {
      "Score a translation engine: BLEU, chrF, coverage, names lost, unknown words.",
      "DIR holds translation-dev."
    })
final class EvaluateTranslationCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder with the development data.")
  private @Nullable Path folder;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private EngineName engine = EngineName.lexicon;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Config loaded = config.load();
    PrintWriter out = Console.out(spec);
    try (Translator translator = Engines.open(EngineSettings.of(engine, loaded))) {
      out.print(new TranslationReport(Objects.requireNonNull(folder), translator).markdown());
    }
    out.flush();
    return 0;
  }
}
