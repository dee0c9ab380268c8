package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.embedded.EmbeddedCluster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each article is published once, whatever interrupts the publication. */
@ExtendWith(SharedCluster.class)
class PublishTest {

  private static final int ARTICLES = 3_000;

  private final EmbeddedCluster cluster;

  @TempDir private Path folder;

  PublishTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void afterAKillItGoesOnBehindTheLastArticleThatTheBrokerHas() throws Exception {
    Installation installation = Installation.create(cluster, folder, "killed", 3);
    Path lines = articles(ARTICLES);
    Process process =
        start(folder, installation.arguments("publish", "--rate=800", lines.toString()));
    try {
      awaitArticles(installation, ARTICLES / 4);
    } finally {
      process.destroyForcibly().waitFor();
    }

    Terminal resumed = installation.run("publish", lines.toString());

    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.errorLines())
        .anySatisfy(line -> assertThat(line).matches("going on after [0-9,]+ articles .*"))
        .last()
        .asString()
        .matches("published 3,000, refused 0 \\([0-9,]+ of them before\\)");
    assertEachOnceInOrder(installation, ARTICLES);
  }

  @Test
  void afterCtrlCItGoesOnLikewise() throws Exception {
    Installation installation = Installation.create(cluster, folder, "interrupted", 2);
    Path lines = articles(ARTICLES);
    CompletableFuture<Terminal> finished = new CompletableFuture<>();
    Thread command =
        new Thread(
            () -> finished.complete(installation.run("publish", "--rate=800", lines.toString())));
    command.start();
    awaitArticles(installation, ARTICLES / 4);
    command.interrupt();

    Terminal interrupted = finished.get();
    assertThat(interrupted.exitCode()).isEqualTo(1);
    assertThat(interrupted.errorLines())
        .last()
        .asString()
        .matches("interrupted: stopped after [0-9,]+ articles, call it again .* to go on");

    Terminal resumed = installation.run("publish", lines.toString());
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("going on after");
    assertEachOnceInOrder(installation, ARTICLES);
  }

  @Test
  void whatIsCompleteOrHasChangedIsPublishedFromTheBeginning() throws Exception {
    Installation installation = Installation.create(cluster, folder, "again", 1);
    Path lines = articles(10);
    assertThat(installation.run("publish", lines.toString()).err())
        .endsWith("published 10, refused 0\n")
        .doesNotContain("going on");
    assertThat(installation.run("publish", lines.toString()).err())
        .endsWith("published 10, refused 0\n")
        .doesNotContain("going on");
    assertThat(articleIds(installation)).hasSize(20);
  }

  @Test
  void refusedInputIsNamedByItsLineAndTheExitCodeSaysSo() throws Exception {
    Installation installation = Installation.create(cluster, folder, "refusing", 1);
    Path lines = folder.resolve("some.jsonl");
    Files.writeString(
        lines, "{\"id\":\"1\",\"body\":\"A ship.\"}\n{}\n\n{\"id\":\"2\",\"body\":\"A port.\"}\n");

    Terminal terminal = installation.run("publish", lines.toString());

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.errorLines())
        .contains("refused " + lines + ":2: no field body")
        .endsWith("published 2, refused 1");
    assertThat(articleIds(installation)).containsExactly("1", "2");
  }

  @Test
  void standardInputIsPublishedAsItComes() throws Exception {
    Installation installation = Installation.create(cluster, folder, "streaming", 1);
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            "{\"id\":\"1\",\"body\":\"A ship.\"}\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(installation.run("publish", "-").err()).endsWith("published 1, refused 0\n");
    } finally {
      System.setIn(before);
    }
    assertThat(articleIds(installation)).containsExactly("1");
  }

  private static void assertEachOnceInOrder(Installation installation, int articles) {
    Map<Integer, Integer> last = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        installation.records(installation.topics().articles().name())) {
      int number = Integer.parseInt(record.key());
      assertThat(number).isGreaterThan(last.getOrDefault(record.partition(), -1));
      last.put(record.partition(), number);
      ids.add(record.key());
    }
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, articles).mapToObj(Integer::toString).toList());
  }

  private static void awaitArticles(Installation installation, int count) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (articleIds(installation).size() < count) {
      assertThat(System.nanoTime()).as("articles came in time").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static List<String> articleIds(Installation installation) {
    return installation.records(installation.topics().articles().name()).stream()
        .map(ConsumerRecord::key)
        .toList();
  }

  private Path articles(int count) throws IOException {
    List<String> lines =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"id\":\"" + i + "\",\"body\":\"Ship " + i + " left.\"}")
            .toList();
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  /** Runs a command in a process of its own. */
  private static Process start(Path folder, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx256m");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("dev.scrutiny.app.Main");
    line.addAll(List.of(command));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
  }
}
