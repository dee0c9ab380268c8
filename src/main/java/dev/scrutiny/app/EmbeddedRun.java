package dev.scrutiny.app;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Progress;
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
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.topology.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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

  /** Publishes the articles of files. */
  ArticlePublisher.Summary publish(
      List<Path> files, BiConsumer<String, String> refused, LongConsumer progress) {
    return new ArticlePublisher(ClientSettings.producer(config), topics.articles())
        .publish(files, refused, progress);
  }

  /**
   * Waits until everything that was published is accounted for in all topics.
   *
   * @param left takes the number of articles that are left to analyse, now and then
   */
  void awaitDone(LongConsumer left) throws InterruptedException {
    List<String> flow = ScrutinyTopology.flow(topics, config.get(Key.APPLICATION_ID));
    try (Admin admin = Admin.create(ClientSettings.common(config));
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                ClientSettings.peekingConsumer(config),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      Progress progress = new Progress(admin, consumer, config.get(Key.APPLICATION_ID));
      while (!app.isRunning() || !progress.isDone(flow)) {
        app.await(POLL);
        left.accept(progress.lag(topics.articles().name()));
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
