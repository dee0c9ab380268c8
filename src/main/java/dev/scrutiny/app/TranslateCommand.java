package dev.scrutiny.app;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.engine.EngineName;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.translate.Translator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
    description = "Translate standard input to English: one line in, one line out.")
final class TranslateCommand implements Callable<Integer> {

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
    try (Translator translator =
        Engines.open(
            engine == null ? EngineSettings.of(loaded) : EngineSettings.of(engine, loaded))) {
      translate(translator);
    }
    return 0;
  }

  private void translate(Translator translator) throws IOException {
    if (!translator.supports(from)) {
      throw new UserException(
          "the engine " + translator.engine() + " does not translate from " + from);
    }
    PrintWriter out = Console.out(spec);
    Reader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = readLine(in); line != null; line = readLine(in)) {
      String english = translator.translate(from, List.of(line)).sentences().get(0).text();
      out.print(english == null ? line : english);
      out.print('\n');
      // Whoever reads along gets each line at once; where nobody reads, there is no need to go on.
      if (out.checkError()) {
        break;
      }
    }
  }

  /** Reads to the next line feed, which alone ends a line; null at the end. */
  private static @Nullable String readLine(Reader in) throws IOException {
    int c = in.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (c >= 0 && c != '\n') {
      line.append((char) c);
      c = in.read();
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return line.toString();
  }
}
