package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.TextReport;
import dev.scrutiny.company.Company;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on an embedded broker and registry, from articles to the printed table. */
@Command(
    name = "demo",
    description = {
      "Publish articles through an embedded broker and print the table.",
      "Starts a Kafka broker and a schema registry of its own, runs the same topology as 'run', "
          + "publishes the articles, waits until each is accounted for and prints the result."
    })
final class DemoCommand implements Callable<Integer> {

  /** System property: folder of the installation, set by the launcher. */
  private static final String HOME = "scrutiny.home";

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      description = "Articles: a .txt or .jsonl file or a folder of them (default: seeds).")
  private @Nullable Path articles;

  @Option(
      names = "--watchlist",
      paramLabel = "FILE",
      description = "Companies to watch, CSV or TSV (default: the built-in list).")
  private @Nullable Path watchlist;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Option(names = "--mentions", description = "With --format json: list every mention too.")
  private boolean mentions;

  @Option(
      names = "--serve",
      description = "Stay up after the result, so that others can read the topics.")
  private boolean serve;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = Console.err(spec);
    Config config = Config.load(null, System.getenv());
    List<Path> files = ArticleFiles.list(List.of(articles == null ? seeds() : articles));
    List<Company> companies =
        watchlist == null ? WatchlistFiles.builtIn() : WatchlistFiles.read(watchlist);
    long start = System.nanoTime();
    // Dictionaries and language models load while the broker and the registry start.
    CompletableFuture<ArticleAnalyzer> analyzer =
        CompletableFuture.supplyAsync(ArticleAnalyzer::standard);
    try (EmbeddedCluster cluster = EmbeddedRun.startCluster();
        EmbeddedRun run = EmbeddedRun.start(cluster, config, analyzer.join(), companies)) {
      err.println(String.format(Locale.ROOT, "started in %.1f s", seconds(start)));
      ProgressLine publishing = new ProgressLine(err, "articles published");
      ArticlePublisher.Summary summary =
          run.publish(
              files,
              (place, reason) -> err.println("refused " + place + ": " + reason),
              publishing::update);
      ProgressLine analysing = new ProgressLine(err, "articles analysed");
      run.awaitDone(left -> analysing.update(summary.published() - left));
      Report report = run.report().withRefused(summary.refused());
      PrintWriter out = Console.out(spec);
      out.print(
          format == Format.json
              ? JsonReport.write(report, mentions) + "\n"
              : TextReport.write(report));
      out.flush();
      if (serve) {
        err.println("broker   " + cluster.bootstrapServers());
        err.println("registry " + cluster.registryUrl());
        err.println("serving until Ctrl-C");
        err.flush();
        run.serve();
      }
    }
    return 0;
  }

  private static Path seeds() {
    return Path.of(System.getProperty(HOME, "."), "seeds");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
