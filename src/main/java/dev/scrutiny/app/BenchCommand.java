package dev.scrutiny.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scrutiny.app.bench.AnalysisBenchmark;
import dev.scrutiny.app.bench.BenchArticles;
import dev.scrutiny.app.bench.Soak;
import dev.scrutiny.app.error.UserException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures this machine with the benchmarks of the hot path (JMH). How long each runs stands at its
 * class.
 */
@Command(
    name = "bench",
    description = {
      "Measure this machine: the benchmarks of the hot path, as JSON.",
      "Each benchmark runs in a process of its own, on one core, with its allocation rate.",
      "Translation and analysis have the seeds for text; --texts gives them more varied text.",
      "bench soak runs a million made-up articles through the story index, its stores and a broker."
    })
final class BenchCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Only benchmarks with this in their name (default: all), or soak.")
  private String name = "";

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many articles the soak has (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--texts",
      paramLabel = "PATH",
      description =
          "Articles to translate and analyse, as publish reads them (default: the seeds).")
  private @Nullable Path texts;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (name.equals("soak")) {
      print(new ObjectMapper().writeValueAsString(new Soak(articles, System.err).run()));
      return 0;
    }
    String benchmarks = AnalysisBenchmark.class.getPackageName().replace(".", "\\.");
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("(?i)^" + benchmarks + "\\..*" + Pattern.quote(name))
        .addProfiler(GCProfiler.class);
    if (texts != null) {
      options.jvmArgsAppend("-D" + BenchArticles.PATH + "=" + texts.toAbsolutePath());
    }
    PrintStream progress = System.err;
    Collection<RunResult> results;
    try {
      results =
          new Runner(
                  options.build(),
                  OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
              .run();
    } catch (NoBenchmarksException e) {
      throw new UserException("no benchmark has " + name + " in its name", e);
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, new PrintStream(json, true, StandardCharsets.UTF_8))
        .writeOut(results);
    print(json.toString(StandardCharsets.UTF_8).strip());
    return 0;
  }

  private void print(String json) {
    PrintWriter out = Console.out(spec);
    out.println(json);
    out.flush();
  }
}
