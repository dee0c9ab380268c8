package dev.scrutiny.app;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.engine.EngineName;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.translate.Translator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Translates standard input line by line. */
@Command(
    name = "translate",
    description = {
      "Translate standard input to English: one line in, one line out.",
      "Says on standard error who translated and how much of it was known. What no engine can "
          + "translate stays as it is, and the command fails at the end."
    })
final class TranslateCommand implements Callable<Integer> {

  /** What engines get at a time, if so much is there: about an article. */
  private static final int BATCH_LINES = 100;

  private static final int BATCH_CHARACTERS = 8_000;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "LANG",
      description = "Language of the input, ISO 639-1: id, vi, fr.")
  private String from = "";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "${COMPLETION-CANDIDATES} (default: the configured one).")
  private @Nullable EngineName engine;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Config loaded = config.load();
    EngineSettings settings =
        engine == null ? EngineSettings.of(loaded) : EngineSettings.of(engine, loaded);
    try (Translator translator = Engines.open(settings)) {
      if (!translator.supports(from)) {
        throw new UserException(
            "the engine " + translator.engine() + " does not translate from " + from);
      }
      LineTranslator lines = new LineTranslator(translator, from);
      translate(lines);
      PrintWriter err = Console.err(spec);
      lines.summary().forEach(err::println);
      return lines.untranslated() == 0 ? 0 : 1;
    }
  }

  private void translate(LineTranslator translator) throws IOException {
    InputLines input = new InputLines(System.in);
    List<String> batch = new ArrayList<>();
    int characters = 0;
    while (true) {
      String line;
      try {
        line = input.next();
      } catch (UserException e) {
        // What came before the bad line is not lost.
        boolean unused = print(translator.translate(batch));
        throw e;
      }
      if (line != null) {
        batch.add(line);
        characters += line.length();
      }
      // Who types sees each line at once; who pipes has batches, which are faster.
      if (line == null
          || batch.size() >= BATCH_LINES
          || characters >= BATCH_CHARACTERS
          || !input.isReady()) {
        // Where nobody reads, there is no need to go on.
        if (!print(translator.translate(batch)) || line == null) {
          return;
        }
        batch.clear();
        characters = 0;
      }
    }
  }

  /** Prints lines; false if they cannot be written. */
  private boolean print(List<String> lines) {
    PrintWriter out = Console.out(spec);
    for (String line : lines) {
      out.print(line);
      out.print('\n');
    }
    return !out.checkError();
  }
}
