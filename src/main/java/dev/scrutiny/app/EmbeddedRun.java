package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Completion;
import dev.scrutiny.app.cluster.Setup;
import dev.scrutiny.app.cluster.StreamsApp;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.cluster.WatchlistPublisher;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.ArticlePublisher;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.company.Company;
import dev.scrutiny.topology.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole system on an embedded cluster: topics, schemas, watchlist and the same stream
 * application that runs against a real cluster.
 */
final class EmbeddedRun implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Config config;
  private final Topics topics;
  private final StreamsApp app;

  private EmbeddedRun(Config config, StreamsApp app) {
    this.config = config;
    this.topics = ClientSettings.topics(config);
    this.app = app;
  }

  /**
   * Sets everything up on a cluster.
   *
   * @param base configuration, the addresses and folders of the cluster are put into it
   */
  static EmbeddedRun start(
      EmbeddedCluster cluster, Config base, ArticleAnalyzer analyzer, Collection<Company> watchlist)
      throws InterruptedException {
    Config config = configure(base, cluster);
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      Setup.createTopics(config, admin);
    }
    Setup.registerSchemas(config);
    WatchlistPublisher.publish(config, watchlist);
    return new EmbeddedRun(config, StreamsApp.start(config, analyzer));
  }

  /** The configuration of its clients. */
  Config config() {
    return config;
  }

  /** The topics. */
  Topics topics() {
    return topics;
  }

  /** Publishes articles to its topic. */
  ArticlePublisher publisher() {
    return new ArticlePublisher(
        ClientSettings.producer(config), topics.articles(), config.get(Key.APPLICATION_ID));
  }

  /**
   * Waits until everything that was published is accounted for in all topics.
   *
   * @param left takes the number of articles that are left to analyse, now and then
   */
  void awaitDone(LongConsumer left) throws InterruptedException {
    try (Completion completion = new Completion(config)) {
      while (!app.isRunning() || !completion.isDone()) {
        app.await(POLL);
        left.accept(completion.articlesLeft());
      }
    }
  }

  /** Reads the result, with all mentions or without. */
  Report report(boolean withMentions) {
    return Report.read(new TopicReader(ClientSettings.consumer(config)), topics, withMentions);
  }

  /** Waits until the application fails, or the thread is interrupted. */
  void serve() throws InterruptedException {
    app.awaitFailure();
  }

  @Override
  public void close() {
    app.close();
  }

  private static Config configure(Config base, EmbeddedCluster cluster) {
    return base.with(Key.BOOTSTRAP_SERVERS, cluster.bootstrapServers())
        .with(Key.REGISTRY_URL, cluster.registryUrl())
        .with(Key.TOPIC_REPLICATION, "1")
        .with(Key.STATE_DIR, cluster.folder().resolve("state").toString());
  }

  /** Starts a cluster for a run; see {@link EmbeddedCluster#start}. */
  static EmbeddedCluster startCluster() throws InterruptedException {
    try {
      return EmbeddedCluster.start();
    } catch (IOException e) {
      throw new UserException(
          "cannot start the embedded broker and registry: " + e.getMessage(), e);
    }
  }
}
