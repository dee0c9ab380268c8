package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.dashboard.Dashboard;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.TableDigest;
import dev.scrutiny.app.report.TextReport;
import dev.scrutiny.company.Company;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.translate.Translator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  private static final Logger log = LoggerFactory.getLogger(DemoCommand.class);

  /** System property: folder of the installation, set by the launcher. */
  private static final String HOME = "scrutiny.home";

  private static final int MAX_PORT = 65_535;

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
      description =
          "Stay up after the result, with a dashboard, so that others can read the topics.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "With --serve: port of the dashboard on 127.0.0.1 (default: a free one).")
  private @Nullable Integer port;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    int dashboardPort = dashboardPort();
    PrintWriter err = Console.err(spec);
    Config config = Config.load(null, System.getenv());
    EngineSettings engine = EngineSettings.of(config);
    List<Path> files = ArticleFiles.list(List.of(articles == null ? seeds() : articles));
    List<Company> companies =
        watchlist == null ? WatchlistFiles.builtIn() : WatchlistFiles.read(watchlist);
    long start = System.nanoTime();
    // Dictionaries and language models load while the broker and the registry start.
    LanguageDetector detector = new LanguageDetector();
    CompletableFuture<Translator> opening =
        CompletableFuture.supplyAsync(() -> Engines.open(engine));
    try (Dashboard dashboard = serve ? Dashboard.bind(dashboardPort) : null;
        EmbeddedCluster cluster = EmbeddedRun.startCluster();
        Translator translator = opened(opening);
        EmbeddedRun run =
            EmbeddedRun.start(
                cluster, config, new ArticleAnalyzer(detector, translator), companies)) {
      err.println(String.format(Locale.ROOT, "started in %.1f s", seconds(start)));
      ArticlePublisher.Summary summary = Publication.run(run.publisher(), files, err);
      ProgressLine analysing = new ProgressLine(err, "articles analysed", summary.published());
      run.awaitDone(
          left -> {
            // Markers of transactions are left to read too.
            long done = Math.max(0, summary.published() - left);
            analysing.update(done, done);
          });
      analysing.finish();
      Report report = run.report(mentions).withRefused(summary.refused());
      PrintWriter out = Console.out(spec);
      out.print(
          format == Format.json
              ? JsonReport.write(report, mentions) + "\n"
              : TextReport.write(report));
      out.flush();
      err.println("digest " + TableDigest.of(report.companies()));
      if (dashboard != null) {
        serve(dashboard, cluster, run, summary.refused());
      }
    }
    return 0;
  }

  private void serve(Dashboard dashboard, EmbeddedCluster cluster, EmbeddedRun run, long refused) {
    // Closed before what it reads from.
    try (dashboard) {
      dashboard.serve(() -> run.report(false).withRefused(refused));
      PrintWriter err = Console.err(spec);
      err.println("broker    " + cluster.bootstrapServers());
      err.println("registry  " + cluster.registryUrl());
      err.println("dashboard " + dashboard.url());
      err.println("serving until Ctrl-C");
      err.flush();
      run.serve();
    } catch (InterruptedException e) {
      log.debug("stopped, as was asked for", e);
    }
  }

  private static Translator opened(CompletableFuture<Translator> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private int dashboardPort() {
    if (port == null) {
      return 0;
    }
    if (!serve) {
      throw wrongCall("--port is the port of the dashboard: it needs --serve");
    }
    if (port < 0 || port > MAX_PORT) {
      throw wrongCall("--port is " + port + ": a port is a number from 0 to " + MAX_PORT);
    }
    return port;
  }

  private ParameterException wrongCall(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private static Path seeds() {
    return Path.of(System.getProperty(HOME, "."), "seeds");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
