package dev.scrutiny.app;

import ch.qos.logback.classic.Level;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.StreamsApp;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.config.Secrets;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.http.WebServer;
import dev.scrutiny.app.monitoring.Health;
import dev.scrutiny.app.monitoring.Metrics;
import dev.scrutiny.app.startup.StartupChecks;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.translate.Translator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The stream application against a real cluster. */
@Command(
    name = "run",
    description = {
      "Run the stream application against a cluster, until it is stopped.",
      "The topics and schemas must be there: 'topics create' makes them. Answers over HTTP whether "
          + "it is alive (/alive) and ready (/ready), and gives its metrics (/metrics)."
    })
final class RunCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Config loaded = config.load();
    // What is not set is reported at once, not after the dictionaries have been read.
    loaded.require(Key.BOOTSTRAP_SERVERS, Key.REGISTRY_URL);
    EngineSettings engine = EngineSettings.of(loaded);
    logByDefault();
    Health health = new Health();
    try (WebServer server = bind(loaded);
        Metrics metrics = new Metrics(health, about(loaded))) {
      health.serve(server);
      metrics.serve(server);
      server.start();
      logStart(loaded, server);
      return run(loaded, engine, health, metrics);
    } catch (InterruptedException e) {
      log.info("stopped before it ran");
      return ExitCode.OK;
    }
  }

  private int run(Config loaded, EngineSettings engine, Health health, Metrics metrics)
      throws InterruptedException {
    List<String> problems =
        new StartupChecks(
                loaded,
                reason -> {
                  log.warn("waiting: {}", reason);
                  health.set(Health.State.WAITING, reason);
                })
            .problems();
    if (!problems.isEmpty()) {
      health.set(Health.State.FAILED, String.join("; ", problems));
      problems.forEach(problem -> ErrorLine.print(Console.err(spec), problem));
      return ExitCode.SOFTWARE;
    }
    health.set(Health.State.STARTING, "");
    LanguageDetector detector = new LanguageDetector();
    List<String> read =
        ScrutinyTopology.flow(ClientSettings.topics(loaded), loaded.get(Key.APPLICATION_ID));
    StreamsApp.Observers observers =
        new StreamsApp.Observers(
            metrics.topology(), streams -> metrics.measure(streams, read), health::follow);
    try (Translator translator = Engines.open(engine, metrics::measure);
        StreamsApp app =
            StreamsApp.start(loaded, new ArticleAnalyzer(detector, translator), observers)) {
      return untilStopped(app, health);
    }
  }

  private static int untilStopped(StreamsApp app, Health health) {
    try {
      app.awaitFailure();
      return ExitCode.SOFTWARE;
    } catch (InterruptedException e) {
      log.info("stopping");
      health.set(Health.State.STOPPING, "");
      boolean closed = app.stop();
      log.info(closed ? "stopped" : "stopped without having closed everything");
      return closed ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static WebServer bind(Config loaded) {
    String host = loaded.get(Key.HTTP_HOST);
    int port = loaded.number(Key.HTTP_PORT);
    try {
      return WebServer.bind(host, port);
    } catch (IOException e) {
      throw new UserException(
          String.format(
              "cannot listen on %s, port %d (%s, %s): %s",
              host, port, Key.HTTP_HOST.key(), Key.HTTP_PORT.key(), OneLine.of(e)),
          e);
    }
  }

  private static Map<String, String> about(Config loaded) {
    return Map.of(
        "version", Version.number(),
        "application", loaded.get(Key.APPLICATION_ID),
        "engine", loaded.get(Key.TRANSLATION_ENGINE));
  }

  /** A server tells what it does, where nobody asked for more or less. */
  private static void logByDefault() {
    if (System.getenv("LOG_LEVEL") == null
        && LoggerFactory.getLogger("dev.scrutiny") instanceof ch.qos.logback.classic.Logger all) {
      all.setLevel(Level.INFO);
    }
  }

  private static void logStart(Config loaded, WebServer server) {
    log.info(
        "scrutiny {}: application {}, brokers {}, registry {}, topics {}*, engine {}, answers at {}",
        Version.number(),
        loaded.get(Key.APPLICATION_ID),
        loaded.get(Key.BOOTSTRAP_SERVERS),
        Secrets.maskAddresses(loaded.get(Key.REGISTRY_URL)),
        loaded.get(Key.TOPIC_PREFIX),
        loaded.get(Key.TRANSLATION_ENGINE),
        server.url());
    log.info("configured: {}", String.join(" ", loaded.describe()));
  }
}
