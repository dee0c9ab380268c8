package dev.scrutiny.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application in containers, driven as its operators and publishers drive it. */
@NeedsContainers
class ApplicationIT {

  private static final String ARTICLES = Articles.first(400);

  /** What the table counts where nothing happens on the way. */
  private static String undisturbed;

  @BeforeAll
  static void withoutDisturbance() {
    Installation installation = Installation.create();
    try (Instance instance = installation.start()) {
      instance.awaitReady();
      installation.publishAndWait(ARTICLES);
      undisturbed = installation.digest();
      assertThat(installation.table()).hasSizeGreaterThan(15);
    }
  }

  @Test
  void twoInstancesMakeThePromisedTableOfTheSeeds() {
    Installation installation = Installation.create();
    try (Instance first = installation.start();
        Instance second = installation.start()) {
      first.awaitReady();
      second.awaitReady();
      installation.publishAndWait(Articles.seedsAsTheyAre());
      assertThat(counts(installation.table()))
          .containsEntry("alibaba", List.of(1, 5, 6))
          .containsEntry("tencent", List.of(1, 5, 2))
          .containsEntry("bytedance", List.of(1, 5, 2))
          .containsEntry("kuaishou", List.of(1, 5, 2))
          .containsEntry("xiaomi", List.of(1, 5, 2));
    }
  }

  @Test
  void aRestartOfTheApplicationInTheMiddleChangesNothing() {
    disturbed(
        (installation, instance) -> {
          assertThat(instance.stop()).as("exit code after SIGTERM").isZero();
          instance.startAgain();
        });
  }

  @Test
  void aRestartOfTheBrokerInTheMiddleChangesNothing() {
    disturbed((installation, instance) -> Cluster.shared().restartBroker());
  }

  @Test
  void aRegistryThatIsGoneForAWhileInTheMiddleChangesNothing() {
    disturbed(
        (installation, instance) -> {
          Cluster.shared().stopRegistry();
          // An instance that starts meanwhile has no schema in memory.
          try (Instance other = installation.start()) {
            other.await("waits for the registry", () -> other.page("/alive").contains("WAITING"));
            Cluster.shared().startRegistry();
            other.awaitReady();
          }
        });
  }

  @Test
  void anInstanceWaitsForARegistryThatIsDown() {
    Installation installation = Installation.create();
    Cluster.shared().stopRegistry();
    try (Instance instance = installation.start()) {
      instance.await("waits", () -> instance.page("/ready").contains("WAITING"));
      assertThat(instance.page("/ready")).contains("registry");
      assertThat(instance.isAlive()).isTrue();
      assertThat(instance.isReady()).isFalse();
      Cluster.shared().startRegistry();
      instance.awaitReady();
    }
  }

  /**
   * Publishes the articles, lets something happen when a part of them has a story, and compares.
   */
  private static void disturbed(BiConsumer<Installation, Instance> disturbance) {
    Installation installation = Installation.create();
    try (Instance instance = installation.start()) {
      instance.awaitReady();
      CompletableFuture<Void> done =
          CompletableFuture.runAsync(() -> installation.publishAndWait(ARTICLES));
      instance.await("has some articles", () -> instance.metric("scrutiny_index_articles") >= 20);
      assertThat(done).as("all articles are counted already").isNotDone();
      disturbance.accept(installation, instance);
      done.join();
      assertThat(installation.digest()).isEqualTo(undisturbed);
    }
  }

  private static Map<String, List<Integer>> counts(List<JsonNode> table) {
    Map<String, List<Integer>> counts = new TreeMap<>();
    for (JsonNode row : table) {
      counts.put(
          row.get("companyId").asText(),
          List.of(
              row.get("storyCount").asInt(),
              row.get("articleCount").asInt(),
              row.get("mentionCount").asInt()));
    }
    return counts;
  }
}
