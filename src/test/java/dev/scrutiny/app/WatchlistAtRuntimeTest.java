package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.StreamsApp;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.TopologyListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the application on one broker while companies are added and removed. */
class WatchlistAtRuntimeTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int ARTICLES = 12;

  @TempDir private Path folder;

  private Installation installation;
  private int rounds;

  @Test
  void bothInstancesFollowAChangeWithoutStopping() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start()) {
      installation =
          Installation.create(cluster, folder, "changing", 4)
              .watching(folder, "norvexa,Norvexa,", "marrow,Marrowpike,");
      try (Instance first = new Instance("first");
          Instance second = new Instance("second")) {
        await(() -> first.analyses() && second.analyses());
        List<Instance> instances = List.of(first, second);
        instances.forEach(instance -> instance.states.clear());

        roundsUntil(instances, Set.of("norvexa", "marrow"));
        assertThat(installation.run("watchlist", "add", "quillair", "Quillair").exitCode())
            .isZero();
        roundsUntil(instances, Set.of("norvexa", "marrow", "quillair"));
        assertThat(installation.run("watchlist", "remove", "norvexa").exitCode()).isZero();
        roundsUntil(instances, Set.of("marrow", "quillair"));

        assertThat(instances).allSatisfy(instance -> assertThat(instance.states).isEmpty());
      }
    }
  }

  /**
   * Publishes until all articles of a round, some of them on each instance, count for the companies
   * that they should; and the tables equal a recount after each round.
   */
  private void roundsUntil(List<Instance> instances, Set<String> companies)
      throws InterruptedException {
    await(() -> Set.copyOf(round(instances).values()).equals(Set.of(companies)));
  }

  /** Publishes articles that name all companies and says for which of them each counts. */
  private Map<String, Set<String>> round(List<Instance> instances) {
    rounds++;
    Map<String, Set<String>> counted = new TreeMap<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      String id = "round-" + rounds + "-" + i;
      counted.put(id, new TreeSet<>());
      lines
          .append("{\"id\":\"")
          .append(id)
          .append("\",\"body\":\"Norvexa, Marrowpike and Quillair were fined in case ")
          .append(id)
          .append(".\"}\n");
    }
    try {
      Path file = Files.writeString(folder.resolve("round-" + rounds + ".jsonl"), lines);
      assertThat(installation.run("publish", file.toString()).exitCode()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Terminal verified = installation.run("verify");
    assertThat(verified.exitCode()).as(verified.out()).isZero();

    Set<Integer> partitions = new HashSet<>();
    installation.records(installation.topics().articles().name()).stream()
        .filter(record -> counted.containsKey(record.key()))
        .forEach(record -> partitions.add(record.partition()));
    assertThat(instances)
        .allSatisfy(
            instance -> assertThat(instance.partitions()).containsAnyElementsOf(partitions));
    installation
        .reader()
        .forEach(
            installation.topics().companyMentions(),
            record -> {
              CompanyMention mention = record.value();
              if (counted.containsKey(mention.getArticleId()) && mention.getMentionCount() > 0) {
                counted.get(mention.getArticleId()).add(mention.getCompanyId());
              }
            });
    return counted;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** An instance of the application with its own state. */
  private final class Instance implements AutoCloseable {

    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();
    private final Queue<KafkaStreams.State> states = new ConcurrentLinkedQueue<>();
    private final StreamsApp app;

    Instance(String name) throws InterruptedException {
      app =
          StreamsApp.start(
              installation.config().with(Key.STATE_DIR, folder.resolve(name).toString()),
              ANALYZER,
              new StreamsApp.Observers(TopologyListener.NONE, streams::set, states::add));
    }

    boolean analyses() {
      return app.isRunning() && !partitions().isEmpty();
    }

    /** The partitions of the articles that it analyses. */
    Set<Integer> partitions() {
      String articles = installation.topics().articles().name();
      return streams.get().metadataForLocalThreads().stream()
          .flatMap(thread -> thread.activeTasks().stream())
          .flatMap(task -> task.topicPartitions().stream())
          .filter(partition -> partition.topic().equals(articles))
          .map(TopicPartition::partition)
          .collect(Collectors.toSet());
    }

    @Override
    public void close() {
      app.close();
    }
  }
}
