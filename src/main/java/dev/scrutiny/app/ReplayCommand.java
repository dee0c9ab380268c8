package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Completion;
import dev.scrutiny.app.cluster.Reset;
import dev.scrutiny.app.cluster.StreamsApp;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.TableDigest;
import dev.scrutiny.app.report.TextReport;
import dev.scrutiny.app.startup.StartupChecks;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.topology.Topics;
import dev.scrutiny.translate.Translator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts clean and processes articles from the beginning, in this process. */
@Command(
    name = "replay",
    description = {
      "Reset, process articles from the beginning, and print the table with its digest.",
      "With PATH: forgets the articles on the cluster too, and publishes those of the files. Without:"
          + " processes the articles that are on the cluster. The topology runs in this process; no"
          + " instance may run meanwhile. Shows what it will delete and asks. The exit code is 3 if"
          + " some input was refused."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(200);

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders, as publish.")
  private List<Path> paths = List.of();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Config loaded = config.load();
    loaded.require(Key.BOOTSTRAP_SERVERS, Key.REGISTRY_URL);
    List<Path> files = ArticleFiles.list(paths);
    // The state is of no use to anybody afterwards: instances restore theirs from the changelogs.
    Path state = Files.createTempDirectory("scrutiny-replay-");
    try {
      return replay(files, loaded, loaded.with(Key.STATE_DIR, state.toString()));
    } finally {
      delete(state);
    }
  }

  private int replay(List<Path> files, Config loaded, Config running) throws InterruptedException {
    PrintWriter err = Console.err(spec);
    List<String> problems =
        new StartupChecks(running, reason -> err.println("waiting: " + reason)).problems();
    if (!problems.isEmpty()) {
      problems.forEach(problem -> ErrorLine.print(err, problem));
      return 1;
    }
    EngineSettings engine = EngineSettings.of(loaded);
    try (Admin admin = Admin.create(ClientSettings.common(loaded))) {
      Reset reset = Reset.plan(loaded, admin, !files.isEmpty());
      Confirmation.ask(reset, yes, err);
      reset.execute();
    }
    Topics topics = ClientSettings.topics(loaded);
    TopicReader reader = new TopicReader(ClientSettings.consumer(loaded));
    if (reader.table(topics.companyWatchlist()).isEmpty()) {
      err.println("no company is watched: 'bin/scrutiny watchlist import' changes that");
    }
    LanguageDetector detector = new LanguageDetector();
    try (Translator translator = Engines.open(engine);
        StreamsApp app = StreamsApp.start(running, new ArticleAnalyzer(detector, translator));
        Completion completion = new Completion(loaded)) {
      ArticlePublisher.Summary summary = publish(files, loaded, topics, err);
      await(app, completion, err);
      Report report = Report.read(reader, topics, false).withRefused(summary.refused());
      PrintWriter out = Console.out(spec);
      out.print(TextReport.write(report));
      out.println("digest " + TableDigest.of(report.companies()));
      out.flush();
      return Publication.exitCode(summary);
    }
  }

  private static ArticlePublisher.Summary publish(
      List<Path> files, Config loaded, Topics topics, PrintWriter err) throws InterruptedException {
    if (files.isEmpty()) {
      return new ArticlePublisher.Summary(0, 0, 0);
    }
    ArticlePublisher publisher =
        new ArticlePublisher(
            ClientSettings.producer(loaded), topics.articles(), loaded.get(Key.APPLICATION_ID));
    return Publication.run(publisher, files, err);
  }

  private static void await(StreamsApp app, Completion completion, PrintWriter err)
      throws InterruptedException {
    long all = completion.articlesLeft();
    ProgressLine line = new ProgressLine(err, "articles analysed", all);
    while (!app.isRunning() || !completion.isDone()) {
      long done = Math.max(0, all - completion.articlesLeft());
      line.update(done, done);
      app.await(POLL);
    }
    line.finish();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
