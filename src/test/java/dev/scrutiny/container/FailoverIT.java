package dev.scrutiny.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two instances share the work, and one of them dies. */
@NeedsContainers
class FailoverIT {

  private static final int COUNT = 5_000;
  private static final String ARTICLES = Articles.first(COUNT);
  private static final String RESTORED = "scrutiny_restored_records_total";
  private static final String ASSIGNED = "scrutiny_index_articles";
  private static final String LEFT = "scrutiny_restore_left_records";

  @Test
  void killingAnInstanceDuringAReplayLosesAndDoublesNothing() {
    String undisturbed = undisturbed();
    Installation installation = Installation.create();
    try (Instance survivor = installation.start().awaitReady();
        Instance victim = installation.start().awaitReady()) {
      CompletableFuture<Void> done =
          CompletableFuture.runAsync(() -> installation.publishAndWait(ARTICLES));
      survivor.await(
          "has a fifth of the articles",
          () -> survivor.metric(ASSIGNED) + victim.metric(ASSIGNED) >= COUNT / 5);
      assertThat(done).isNotDone();
      double restored = survivor.metric(RESTORED);
      long killed = System.nanoTime();
      victim.kill();
      survivor.await("takes over", () -> survivor.metric(RESTORED) > restored);
      long noticed = System.nanoTime();
      survivor.await("has taken over", () -> survivor.isReady() && survivor.metric(LEFT) == 0);
      System.out.printf(
          "kill -9 of one of two instances: noticed after %.1f s, taken over after %.1f s%n",
          seconds(killed, noticed), seconds(killed, System.nanoTime()));
      done.join();
      assertThat(installation.digest()).isEqualTo(undisturbed);
      assertThat(installation.run("verify")).startsWith("equal:").contains("5,000 articles");
    }
  }

  private static String undisturbed() {
    Installation installation = Installation.create();
    try (Instance first = installation.start().awaitReady();
        Instance second = installation.start().awaitReady()) {
      long start = System.nanoTime();
      installation.publishAndWait(ARTICLES);
      System.out.printf(
          "%,d articles through two instances in %.1f s%n",
          COUNT, seconds(start, System.nanoTime()));
      assertThat(first.metric("scrutiny_articles_analysed_total")).isPositive();
      assertThat(second.metric("scrutiny_articles_analysed_total")).isPositive();
      return installation.digest();
    }
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
