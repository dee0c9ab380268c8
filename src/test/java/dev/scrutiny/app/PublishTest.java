package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.embedded.EmbeddedCluster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    interrupt(installation, ARTICLES / 4, "publish", "--rate=800", lines.toString());

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
  void aFolderGoesOnBehindTheLastArticleWhateverWasRefusedBefore() throws Exception {
    Installation installation = Installation.create(cluster, folder, "mixed", 2);
    Path news = Files.createDirectory(folder.resolve("news"));
    List<String> lines = new ArrayList<>(lines(0, 1_000));
    lines.add(10, "{}");
    Files.write(news.resolve("a.jsonl"), lines);
    Files.writeString(news.resolve("b.txt"), "Ships return.");
    Files.write(news.resolve("c.jsonl"), lines(1_000, 2_000));

    interrupt(installation, 1_200, "publish", "--rate=800", news.toString());
    Terminal resumed = installation.run("publish", news.toString());

    assertThat(resumed.exitCode()).isEqualTo(3);
    assertThat(resumed.err()).contains("going on after");
    assertThat(resumed.errorLines())
        .last()
        .asString()
        .matches("published 2,001, refused 1 \\([0-9,]+ of them before\\)");
    assertThat(articleIds(installation)).hasSize(2_001).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatHasChangedIsPublishedFromTheBeginning() throws Exception {
    Installation installation = Installation.create(cluster, folder, "changed", 1);
    Path lines = articles(500);
    interrupt(installation, 100, "publish", "--rate=200", lines.toString());
    int before = articleIds(installation).size();
    Files.write(lines, lines(500, 501), StandardOpenOption.APPEND);

    Terminal again = installation.run("publish", lines.toString());

    assertThat(again.err()).endsWith("published 501, refused 0\n").doesNotContain("going on");
    assertThat(articleIds(installation)).hasSize(before + 501);
  }

  @Test
  void ofTwoPublicationsOfTheSameFilesTheSecondTakesOver() throws Exception {
    Installation installation = Installation.create(cluster, folder, "twice", 1);
    Path lines = articles(1_000);
    CompletableFuture<Terminal> first =
        CompletableFuture.supplyAsync(
            () -> installation.run("publish", "--rate=100", lines.toString()));
    awaitArticles(installation, 100);

    Terminal second = installation.run("publish", lines.toString());

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(first.get().exitCode()).as(first.get().err()).isEqualTo(1);
    assertThat(first.get().errorLines()).last().asString().startsWith("scrutiny: ");
    assertEachOnceInOrder(installation, 1_000);
  }

  @Test
  void aRateIsNotExceeded() throws Exception {
    Installation installation = Installation.create(cluster, folder, "slowly", 1);
    long start = System.nanoTime();

    assertThat(installation.run("publish", "--rate=50", articles(51).toString()).exitCode())
        .isZero();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
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

  /** Runs a command, and presses Ctrl-C when so many articles are there. */
  private static void interrupt(Installation installation, int articles, String... command)
      throws Exception {
    CompletableFuture<Terminal> finished = new CompletableFuture<>();
    Thread thread = new Thread(() -> finished.complete(installation.run(command)));
    thread.start();
    awaitArticles(installation, articles);
    thread.interrupt();

    Terminal interrupted = finished.get();
    assertThat(interrupted.exitCode()).isEqualTo(1);
    assertThat(interrupted.errorLines())
        .last()
        .asString()
        .matches("interrupted: stopped after [0-9,]+ articles, call it again .* to go on");
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
    return Files.write(folder.resolve("articles.jsonl"), lines(0, count));
  }

  private static List<String> lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"body\":\"Ship " + i + " left.\"}")
        .toList();
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
