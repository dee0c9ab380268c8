package dev.scrutiny.app.bench;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.topology.StoryTopology;
import dev.scrutiny.topology.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Drives the production processor of stories, with its stores and exactly-once, through a broker of
 * its own with made-up articles of a usual day that are all in the time window: how fast it is, how
 * much it stores, and how long it takes to start again with and without its local state.
 */
public final class Soak {

  private static final Duration WINDOW = Duration.ofDays(7);
  private static final StorySettings STORIES = new StorySettings(WINDOW, WINDOW);
  private static final String APPLICATION = "soak";
  private static final String FINGERPRINTS = "soak-fingerprints";
  private static final TopicPartition INPUT = new TopicPartition(FINGERPRINTS, 0);

  private final int articles;
  private final PrintStream progress;

  /**
   * A soak.
   *
   * @param articles how many articles
   * @param progress where to tell how far it is
   */
  public Soak(int articles, PrintStream progress) {
    this.articles = articles;
    this.progress = progress;
  }

  /** Runs it; gives the measured values by name, units in the names. */
  public Map<String, Object> run() throws IOException, InterruptedException, ExecutionException {
    Path state = Files.createTempDirectory("scrutiny-soak-");
    try (EmbeddedCluster cluster = EmbeddedCluster.start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
      Topics topics = new Topics("", Map.of("schema.registry.url", cluster.registryUrl()));
      admin
          .createTopics(
              Stream.of(FINGERPRINTS, topics.articleStories().name(), topics.stories().name())
                  .map(name -> new NewTopic(name, 1, (short) 1))
                  .toList())
          .all()
          .get();
      publish(cluster.bootstrapServers());
      return measure(settings(cluster, topics, state), topics, state, admin);
    } finally {
      Utils.delete(state.toFile());
    }
  }

  private Map<String, Object> measure(Properties settings, Topics topics, Path state, Admin admin)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("articles", articles);
    StoryTopology topology = new StoryTopology(topics, STORIES);
    try (KafkaStreams streams =
        new KafkaStreams(topology.build(FINGERPRINTS, settings), settings)) {
      streams.start();
      awaitRunning(streams);
      long start = System.nanoTime();
      results.put("cpuMicrosecondsPerArticleUpTo", awaitArticles(admin));
      double seconds = seconds(start);
      results.put("articlesPerSecond", Math.round(articles / seconds));
    }
    results.put("storeBytesPerArticle", bytes(state) / articles);
    results.put("changelogBytesPerArticle", changelogBytes(admin) / articles);
    try (KafkaStreams streams =
        new KafkaStreams(topology.build(FINGERPRINTS, settings), settings)) {
      results.put("restartSeconds", start(streams));
      results.put("heapMegabytes", usedBytes() >> 20);
    }
    try (KafkaStreams streams =
        new KafkaStreams(topology.build(FINGERPRINTS, settings), settings)) {
      streams.cleanUp();
      results.put("restoreFromChangelogSeconds", start(streams));
    }
    results.put("storeBytesPerArticleRestored", bytes(state) / articles);
    return results;
  }

  private void publish(String bootstrapServers) {
    progress.println("publishing " + articles + " fingerprints");
    Newsroom newsroom = new Newsroom(1, Newsroom.Day.USUAL, (double) WINDOW.toMillis() / articles);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 18),
            new StringSerializer(),
            StoryTopology.serializer())) {
      for (int i = 0; i < articles; i++) {
        Fingerprint article = newsroom.next();
        var unused =
            producer.send(new ProducerRecord<>(FINGERPRINTS, article.articleId(), article));
      }
    }
  }

  private static Properties settings(EmbeddedCluster cluster, Topics topics, Path state) {
    Properties settings = new Properties();
    settings.putAll(new ScrutinyTopology(topics, ArticleAnalyzer.standard(), STORIES).settings());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    // A busy machine is slow, but a soak is not over for that.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 300_000);
    return settings;
  }

  /** Seconds from the start until records are processed. */
  private double start(KafkaStreams streams) throws InterruptedException {
    long start = System.nanoTime();
    streams.start();
    awaitRunning(streams);
    return seconds(start);
  }

  private static void awaitRunning(KafkaStreams streams) throws InterruptedException {
    while (streams.state() != KafkaStreams.State.RUNNING) {
      if (streams.state().hasCompletedShutdown()) {
        throw new IllegalStateException("the stream application failed");
      }
      Thread.sleep(10);
    }
  }

  /**
   * Waits until all articles are assigned.
   *
   * @return processor time of the stream thread for an article, by the number of articles that were
   *     in the window, in about ten steps
   */
  private Map<Long, Long> awaitArticles(Admin admin)
      throws InterruptedException, ExecutionException {
    Map<Long, Long> cpu = new LinkedHashMap<>();
    long measured = 0;
    long nanosBefore = streamNanos();
    long done = 0;
    while (done < articles) {
      Thread.sleep(200);
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(APPLICATION).partitionsToOffsetAndMetadata().get();
      OffsetAndMetadata offset = offsets.get(INPUT);
      long now = offset == null ? 0 : offset.offset();
      if (now - measured >= articles / 10 || now >= articles) {
        long nanos = streamNanos();
        cpu.put(now, (nanos - nanosBefore) / 1000 / Math.max(1, now - measured));
        progress.println(now + " articles assigned");
        nanosBefore = nanos;
        measured = now;
      }
      done = now;
    }
    return cpu;
  }

  /** Processor time of the stream thread: consuming, the index, its stores, producing. */
  private static long streamNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().matches(".*StreamThread-\\d+")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }

  private static long changelogBytes(Admin admin) throws InterruptedException, ExecutionException {
    long bytes = 0;
    int node = admin.describeCluster().nodes().get().iterator().next().id();
    for (LogDirDescription folder :
        Objects.requireNonNull(
                admin.describeLogDirs(List.of(node)).allDescriptions().get().get(node))
            .values()) {
      for (var replica : folder.replicaInfos().entrySet()) {
        if (replica.getKey().topic().endsWith("-changelog")) {
          bytes += replica.getValue().size();
        }
      }
    }
    return bytes;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
