package dev.scrutiny.app;

import dev.scrutiny.app.error.UserException;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      description = "Translation engine (default: ${DEFAULT-VALUE}).")
  private Engine engine = Engine.lexicon;

  @Spec private @Nullable CommandSpec spec;

  /** The engines. */
  enum Engine {
    /** The built-in one. */
    lexicon
  }

  @Override
  public Integer call() throws IOException {
    Translator translator =
        switch (engine) {
          case lexicon -> LexiconTranslator.load();
        };
    if (!translator.supports(from)) {
      throw new UserException(
          "the engine " + translator.engine() + " does not translate from " + from);
    }
    PrintWriter out = Console.out(spec);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(translator.translate(from, List.of(line)).get(0).text());
    }
    out.flush();
    return 0;
  }
}
