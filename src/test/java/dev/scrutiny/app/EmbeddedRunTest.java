package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.TableDigest;
import dev.scrutiny.example.ReadScrutiny;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.topology.RejectArticles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole system on a real broker and a real registry, each test with topics of its own. */
@ExtendWith(SharedCluster.class)
class EmbeddedRunTest {

  private static final Path SEEDS = Path.of(System.getProperty("scrutiny.home"), "seeds");
  private static final AtomicInteger INSTALLATION = new AtomicInteger();
  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();

  private final EmbeddedCluster cluster;

  @TempDir private Path folder;

  EmbeddedRunTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  /** Of the five seeds with the built-in watchlist. */
  private static final Set<String> DIGESTS = new HashSet<>();

  @ParameterizedTest(name = "order {0} on {1} partitions")
  @CsvSource({"01234, 3", "43210, 3", "20413, 3", "31042, 3", "14302, 3", "01234, 1", "42031, 8"})
  void theSeedsGiveThePromisedTable(String order, int partitions) throws Exception {
    try (EmbeddedRun run = start(installation(partitions))) {
      for (char index : order.toCharArray()) {
        publish(run, seeds().get(index - '0'));
      }
      run.awaitDone(left -> {});
      Report report = run.report(false);
      assertPromised(report);
      DIGESTS.add(TableDigest.of(report.companies()));
      assertThat(DIGESTS).as("digests of all orders and partitions so far").hasSize(1);
    }
  }

  @Test
  void publishingAgainAndRestartingChangeNothing() throws Exception {
    Config installation = installation(3);
    Map<String, CompanyScrutiny> before;
    try (EmbeddedRun run = start(installation)) {
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      before = table(run);
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      assertThat(table(run)).isEqualTo(before);
    }
    try (EmbeddedRun run = start(installation)) {
      run.awaitDone(left -> {});
      assertThat(table(run)).isEqualTo(before);
      publish(run, jsonl("{'id':'x','title':'Tencent opens office','body':'Tencent opened it.'}"));
      run.awaitDone(left -> {});
      assertThat(table(run).get("tencent").getArticleCount()).isEqualTo(6);
      assertThat(table(run).get("alibaba")).isEqualTo(before.get("alibaba"));
    }
  }

  @Test
  void aLostStateIsRestoredFromTheChangelogs() throws Exception {
    Config installation = installation(3);
    Map<String, CompanyScrutiny> before;
    try (EmbeddedRun run = start(installation)) {
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      before = table(run);
    }
    Path state = cluster.folder().resolve("state");
    Path elsewhere = folder.resolve("state-that-was-lost");
    Files.move(state.resolve(installation.get(Key.APPLICATION_ID)), elsewhere);
    try (EmbeddedRun run = start(installation)) {
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      assertThat(table(run)).isEqualTo(before);
    }
  }

  @Test
  void aCorrectedArticleReplacesItsContributionDownwardsToo() throws Exception {
    try (EmbeddedRun run = start(installation(3))) {
      publish(run, jsonl("{'id':'x','title':'Xiaomi sued','body':'Xiaomi is sued by Tencent.'}"));
      run.awaitDone(left -> {});
      assertThat(table(run)).containsOnlyKeys("xiaomi", "tencent");
      publish(run, jsonl("{'id':'x','title':'Tencent sues','body':'Tencent sues a rival.'}"));
      run.awaitDone(left -> {});
      assertThat(table(run)).containsOnlyKeys("tencent");
      assertThat(table(run).get("tencent").getMentionCount()).isEqualTo(2);
    }
  }

  @Test
  void everyRecordIsCountedOrRejectedWithItsReason() throws Exception {
    try (EmbeddedRun run = start(installation(3))) {
      List<String> refused = new ArrayList<>();
      Path broken = folder.resolve("broken.txt");
      Files.write(broken, new byte[] {'a', (byte) 0xC3, '(', 'b'});
      Path large = folder.resolve("large.txt");
      Files.writeString(large, "Tencent ".repeat(5 * 1024 * 1024 / 8));
      Path lines =
          jsonl(
              "{'id':'good','title':'Tencent sues','body':'Tencent sues a rival.'}",
              "{'id':'empty','body':' '}",
              "{'id':'malformed','body':",
              "{'id':'future','body':'Tencent rules.','publishedAt':'3000-01-01'}");
      run.publisher()
          .publish(
              List.of(broken, large, lines), (place, reason) -> refused.add(place + ": " + reason));
      publishRaw(run, "bytes", new byte[] {1, 2, 3});
      publishRaw(run, null, new byte[] {1, 2, 3});
      publishRaw(run, "no-such-schema", new byte[] {0, 0, 0, 99, 99, 1, 2});
      publishRaw(run, "nothing", null);
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      assertThat(refused)
          .satisfiesExactly(
              line -> assertThat(line).endsWith("broken.txt: not UTF-8 at byte 1"),
              line -> assertThat(line).contains("large.txt: the text has 5,242,880 characters"),
              line -> assertThat(line).contains("lines.jsonl:3: malformed JSON"));
      assertThat(reasons(run))
          .satisfiesExactlyInAnyOrder(
              reason -> assertThat(reason).isEqualTo("the body is empty"),
              reason -> assertThat(reason).contains("3000-01-01T00:00:00Z"),
              reason -> assertThat(reason).contains("not an Avro article"),
              reason -> assertThat(reason).contains("not an Avro article"),
              reason -> assertThat(reason).contains("not an Avro article"),
              reason -> assertThat(reason).contains("no value"));
      assertThat(run.report(false).articles()).isEqualTo(6);
    }
  }

  @Test
  void theExampleOfTheReadmeReadsTheTable() throws Exception {
    try (EmbeddedRun run = start(installation(3))) {
      publish(run, SEEDS);
      run.awaitDone(left -> {});
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      PrintStream console = System.out;
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      try {
        ReadScrutiny.main(
            new String[] {
              cluster.bootstrapServers(),
              cluster.registryUrl(),
              run.topics().companyScrutiny().name()
            });
      } finally {
        System.setOut(console);
      }
      assertThat(printed.toString(StandardCharsets.UTF_8).lines())
          .contains("Alibaba 1", "Kuaishou 1");
    }
  }

  @Test
  void theCommandsWorkAgainstACluster() throws Exception {
    Path file = folder.resolve("scrutiny.properties");
    Files.writeString(
        file,
        String.join(
            "\n",
            "bootstrap.servers=" + cluster.bootstrapServers(),
            "schema.registry.url=" + cluster.registryUrl(),
            "application.id=commands",
            "topic.prefix=commands.",
            "topic.partitions=2",
            "http.port=0",
            "state.dir=" + folder.resolve("state").toString().replace('\\', '/')));
    String config = "--config=" + file;
    assertThat(Terminal.run("topics", "create", config).out())
        .contains("created commands.articles");
    assertThat(Terminal.run("topics", "create", config).out()).contains("all topics exist");
    assertThat(Terminal.run("topics", "describe", config).out())
        .contains("commands.company-scrutiny", "2 partitions", "compact")
        .doesNotContain("missing");
    assertThat(Terminal.run("watchlist", "import", config).out()).contains("companies");
    assertThat(Terminal.run("watchlist", "list", config).out()).contains("alibaba\tAlibaba\t");
    Thread application = new Thread(() -> Terminal.run("run", config));
    application.start();
    try {
      Terminal published = Terminal.run("publish", "--wait", config, SEEDS.toString());
      assertThat(published.exitCode()).isZero();
      assertThat(published.err()).contains("published 5, refused 0");
      String table = Terminal.run("table", "--format=json", config).out();
      assertThat(table.split("\"articleCount\" : 5", -1)).hasSize(6);
      assertThat(Terminal.run("table", "--digest", config).out()).matches("[0-9a-f]{64}\n");
      explainWorks(config);
      watchlistCommandsWork(config, folder);
    } finally {
      application.interrupt();
      application.join();
    }
  }

  private static void explainWorks(String config) {
    Path file = Path.of(config.substring("--config=".length()));
    TopicReader reader = new TopicReader(ClientSettings.consumer(Config.load(file, Map.of())));
    List<String> articleIds = new ArrayList<>();
    reader.forEachRaw("commands.article-stories", record -> articleIds.add(record.key()));
    for (String articleId : articleIds) {
      assertThat(Terminal.run("explain", articleId, config).out())
          .startsWith("Article " + articleId)
          .contains("5 articles, id 2, en 1, fr 1, vi 1", "Also in the story:");
    }
    assertThat(articleIds).hasSizeGreaterThanOrEqualTo(5);
    Terminal unknown = Terminal.run("explain", "no-such-article", config);
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.errorLines())
        .containsExactly(
            "scrutiny: no article no-such-article in the topic commands.article-stories");
  }

  private static void watchlistCommandsWork(String config, Path folder) throws IOException {
    Path article =
        Files.writeString(
            folder.resolve("fine.txt"), "Regulators fined Quillon Energy Inc. on Monday.");
    Terminal.run("publish", config, article.toString());
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    String candidates = "";
    while (candidates.isEmpty() && System.nanoTime() < deadline) {
      candidates = Terminal.run("watchlist", "candidates", "list", config).out();
    }
    assertThat(candidates).startsWith("1\tQuillon Energy\tQuillon Energy Inc.\tRegulators fined");

    assertThat(Terminal.run("watchlist", "candidates", "adopt", "Quillon", config).errorLines())
        .containsExactly("scrutiny: no candidate has the name Quillon");
    assertThat(Terminal.run("watchlist", "candidates", "adopt", "Quillon Energy", config).out())
        .isEqualTo("watching quillon-energy\n");
    assertThat(Terminal.run("watchlist", "candidates", "list", config).out()).isEmpty();

    String[] add = {"watchlist", "add", "marrow", "Marrow & Pike", "--alias", "马罗", config};
    assertThat(Terminal.run(add).out()).isEqualTo("watching marrow\n");
    String[] wrong = {"watchlist", "add", "marrow", "Marrow", "--country", "England", config};
    assertThat(Terminal.run(wrong).errorLines())
        .containsExactly("scrutiny: country: 'ENGLAND' is not a code of two letters");
    String exported = Terminal.run("watchlist", "export", config).out();
    assertThat(exported).contains("\nmarrow,Marrow & Pike,马罗,,,,company,\n");
    Path file = Files.writeString(folder.resolve("exported.csv"), exported);
    Terminal.run("watchlist", "remove", "alibaba", "marrow", config);
    assertThat(Terminal.run("watchlist", "list", config).out())
        .contains("\ntencent\t")
        .doesNotContain("\nalibaba\t", "\nmarrow\t");
    assertThat(Terminal.run("watchlist", "remove", "alibaba", config).errorLines())
        .containsExactly("scrutiny: no company with id alibaba is watched; nothing was removed");
    Terminal.run("watchlist", "import", "--replace", file.toString(), config);
    assertThat(Terminal.run("watchlist", "export", config).out()).isEqualTo(exported);
    Path small = Files.writeString(folder.resolve("small.csv"), "id,name\nacme,Acme\n");
    assertThat(Terminal.run("watchlist", "import", "--replace", small.toString(), config).out())
        .startsWith("imported 1 companies, removed ");
    assertThat(Terminal.run("watchlist", "list", config).out()).isEqualTo("acme\tAcme\t\t\n");
  }

  private Config installation(int partitions) {
    String name = "t" + INSTALLATION.incrementAndGet();
    return Config.load(null, Map.of())
        .with(Key.TOPIC_PREFIX, name + ".")
        .with(Key.APPLICATION_ID, name)
        .with(Key.TOPIC_PARTITIONS, Integer.toString(partitions));
  }

  private EmbeddedRun start(Config installation) throws InterruptedException {
    return EmbeddedRun.start(cluster, installation, ANALYZER, WatchlistFiles.builtIn());
  }

  private static void publish(EmbeddedRun run, Path path) throws InterruptedException {
    run.publisher()
        .publish(
            ArticleFiles.list(List.of(path)),
            (place, reason) -> {
              throw new AssertionError(place + ": " + reason);
            });
  }

  private void publishRaw(EmbeddedRun run, String key, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new HashMap<>(Map.of("bootstrap.servers", cluster.bootstrapServers())),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(run.topics().articles().name(), bytes, value)).get();
    }
  }

  private static List<String> reasons(EmbeddedRun run) {
    List<String> reasons = new ArrayList<>();
    new TopicReader(ClientSettings.consumer(run.config()))
        .forEachRaw(
            run.topics().articlesRejected(),
            record ->
                reasons.add(
                    new String(
                        record.headers().lastHeader(RejectArticles.REASON_HEADER).value(),
                        StandardCharsets.UTF_8)));
    return reasons;
  }

  private static Map<String, CompanyScrutiny> table(EmbeddedRun run) {
    return new TopicReader(ClientSettings.consumer(run.config()))
        .table(run.topics().companyScrutiny());
  }

  private static List<Path> seeds() throws IOException {
    try (var files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  /** A file of JSON lines; apostrophes stand for quotation marks. */
  private Path jsonl(String... lines) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
    return file;
  }

  private static void assertPromised(Report report) {
    Map<String, List<Long>> counts = new TreeMap<>();
    for (CompanyScrutiny row : report.companies()) {
      counts.put(
          row.getCompanyId(),
          List.of(row.getStoryCount(), row.getArticleCount(), row.getMentionCount()));
    }
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.rejected()).isZero();
    assertThat(report.stories()).hasSize(1);
    assertThat(report.stories().get(0).articleIds()).hasSize(5);
    assertThat(counts)
        .containsEntry("alibaba", List.of(1L, 5L, 6L))
        .containsEntry("tencent", List.of(1L, 5L, 2L))
        .containsEntry("bytedance", List.of(1L, 5L, 2L))
        .containsEntry("kuaishou", List.of(1L, 5L, 2L))
        .containsEntry("xiaomi", List.of(1L, 5L, 2L))
        .doesNotContainKeys("mitsubishi-motors", "honda", "microsoft", "myheritage");
  }
}
