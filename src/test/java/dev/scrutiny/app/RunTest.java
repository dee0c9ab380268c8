package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.RegistryClients;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.topology.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} against a real broker and registry: what it checks, answers, and how it ends. */
@Timeout(300)
@ExtendWith(SharedCluster.class)
class RunTest {

  private static final Path HOME = Path.of(System.getProperty("scrutiny.home"));
  private static final AtomicInteger INSTALLATION = new AtomicInteger();

  private final EmbeddedCluster cluster;

  @TempDir private Path folder;

  private final String name = "run" + INSTALLATION.incrementAndGet();

  RunTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void everythingThatIsMissingIsNamedInALineOfItsOwn() throws IOException {
    Terminal run = run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .hasSize(19)
        .contains(
            line("the topic NAME.articles is missing: 'bin/scrutiny topics create' creates it"),
            line(
                "the topic NAME.articles-rejected is missing: 'bin/scrutiny topics create' creates it"),
            line(
                "the registry has no schema of this version for NAME.stories-value:"
                    + " 'bin/scrutiny topics create' registers it"));
  }

  @Test
  void topicsThatAreReadTogetherMustHaveAsManyPartitions() throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(name + ".articles", 5, (short) 1))).all().get();
    }
    createTopics();

    assertThat(run().errorLines())
        .contains(
            line(
                "the topic NAME.articles has 5 partitions and NAME.article-stories has 3: both must"
                    + " have as many; delete NAME.article-stories while nothing runs, and create it"
                    + " anew with 'bin/scrutiny topics create' and topic.partitions=5"),
            line(
                "the topic NAME.articles has max.message.bytes 1048588, and a long article would not"
                    + " fit: change it with 'kafka-configs --alter --topic NAME.articles --add-config"
                    + " max.message.bytes=4194304'"));
  }

  @Test
  void topicsThatWouldLoseRowsAreNamed() throws Exception {
    createTopics();
    alter("company-scrutiny", "cleanup.policy", "delete");
    alter("company-mentions", "cleanup.policy", "compact");
    alter("stories", "min.insync.replicas", "2");

    assertThat(run().errorLines())
        .containsExactlyInAnyOrder(
            line(
                "the topic NAME.company-scrutiny has cleanup.policy delete, and its rows would go:"
                    + " change it with 'kafka-configs --alter --topic NAME.company-scrutiny"
                    + " --add-config cleanup.policy=compact'"),
            line(
                "the topic NAME.company-mentions has cleanup.policy compact, and all mentions of a"
                    + " company but its latest would go: change it with 'kafka-configs --alter"
                    + " --topic NAME.company-mentions --add-config cleanup.policy=delete'"),
            line(
                "the topic NAME.stories has 1 replicas and wants 2 of them in sync: nothing could be"
                    + " written; lower its min.insync.replicas or give it more replicas"));
  }

  @Test
  void aSchemaThatDoesNotFitIsNamed() throws Exception {
    createTopics();
    String subject = name + ".stories-value";
    try (SchemaRegistryClient registry = RegistryClients.open(config())) {
      registry.updateCompatibility(subject, "NONE");
      registry.deleteSubject(subject);
      registry.register(
          subject,
          new AvroSchema(
              "{'type':'record','name':'Story','namespace':'dev.scrutiny.schemas','fields':"
                      .replace('\'', '"')
                  + "[{\"name\":\"other\",\"type\":\"int\"}]}"));
      registry.updateCompatibility(subject, "FULL_TRANSITIVE");
    }

    assertThat(run().errorLines())
        .singleElement()
        .asString()
        .startsWith(line("the schema of NAME.stories-value in the registry is not compatible"));
  }

  @Test
  void moreReplicasThanBrokersAreRefused() throws Exception {
    createTopics();

    assertThat(run("topic.replication.factor=3").errorLines())
        .singleElement()
        .asString()
        .startsWith("scrutiny: topic.replication.factor is 3, which these brokers cannot do: ");
  }

  @Test
  void aRegistryThatIsNotThereIsWaitedForAndThenNamed() throws Exception {
    createTopics();

    Terminal run = run("schema.registry.url=http://127.0.0.1:1", "startup.timeout.seconds=2");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("scrutiny: the schema registry at http://127.0.0.1:1 does not answer: ");
  }

  @Test
  void aBrokerThatIsNotThereIsNamedAndTheRegistryCheckedAllTheSame() throws Exception {
    Terminal run =
        run(
            "bootstrap.servers=127.0.0.1:1",
            "schema.registry.url=http://me:hidden@127.0.0.1:1",
            "startup.timeout.seconds=0");

    assertThat(run.errorLines())
        .hasSize(2)
        .contains(
            "scrutiny: no broker answers at 127.0.0.1:1: check bootstrap.servers, the network, and"
                + " kafka.security.protocol")
        .noneMatch(line -> line.contains("hidden"));
  }

  @Test
  void aBrokerWhoseNameIsNotKnownIsNamed() throws Exception {
    assertThat(run("bootstrap.servers=nowhere.invalid:9092", "startup.timeout.seconds=0").err())
        .contains(
            "scrutiny: no broker answers: the names in bootstrap.servers (nowhere.invalid:9092) are"
                + " not known");
  }

  @Test
  void aFolderForStateThatCannotBeIsNamed() throws Exception {
    createTopics();
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run("state.dir=" + file).errorLines())
        .containsExactly("scrutiny: state.dir is no folder: " + file);
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    String port = cluster.bootstrapServers().replaceAll(".*:", "");

    assertThat(run("http.port=" + port).errorLines())
        .containsExactly(
            "scrutiny: cannot listen on 127.0.0.1, port "
                + port
                + " (http.host, http.port): Address already in use");
  }

  @Test
  void answersWhileItRunsAndStopsCleanly() throws Exception {
    createTopics();
    Terminal.run("watchlist", "import", "--config=" + file());
    Path log = folder.resolve("log");
    try (ChildRun run = ChildRun.start(file(), log, Map.of())) {
      run.awaitReady();
      assertThat(run.status("/alive")).isEqualTo(200);
      assertThat(run.status("/")).isEqualTo(404);
      Terminal.run("publish", "--wait", "--config=" + file(), HOME.resolve("seeds").toString());
      assertThat(table()).hasSize(6);
      assertThat(table().get("alibaba").getArticleCount()).isEqualTo(5);
      assertThat(run.get("/metrics").body())
          .contains(
              "scrutiny_articles_analysed_total{status=\"translated\"} 4.0",
              "scrutiny_index_articles 5.0",
              "scrutiny_lag_records{topic=\"" + name + ".articles\"}",
              "scrutiny_ready 1.0");
      assertThat(exposed(run.get("/metrics").body()))
          .as("the metrics in docker/OPERATING.md; those of other engines are in MetricsTest")
          .isEqualTo(
              documented().stream()
                  .filter(metric -> !metric.contains("_cache_") && !metric.contains("_fallbacks_"))
                  .collect(Collectors.toSet()));
      run.terminate();
      assertThat(run.exitCode()).isZero();
      assertThat(run.log())
          .contains("application " + name, "engine lexicon", "INFO  RunCommand: stopped")
          .doesNotContain("Exception");
    }
    try (ChildRun again = ChildRun.start(file(), log, Map.of("LOG_FORMAT", "json"))) {
      again.awaitReady();
      assertThat(table().get("alibaba").getArticleCount()).isEqualTo(5);
      again.terminate();
      assertThat(again.exitCode()).isZero();
      assertThat(again.log().lines())
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(line)
                      .startsWith("{\"timestamp\":")
                      .contains("\"level\":", "\"formattedMessage\":")
                      .endsWith("}"))
          .noneMatch(line -> line.contains("LockException"));
    }
  }

  @Test
  void waitsForARegistryUntilItIsThereAndCanBeStoppedMeanwhile() throws Exception {
    createTopics();
    Path file = file("schema.registry.url=http://me:hidden@127.0.0.1:1");
    try (ChildRun run = ChildRun.start(file, folder.resolve("log"), Map.of())) {
      run.await(() -> run.status("/alive") == 200 && body(run).contains("WAITING"));
      assertThat(run.status("/ready")).isEqualTo(503);
      assertThat(body(run))
          .contains("the schema registry at http://***@127.0.0.1:1 does not answer");
      run.terminate();
      assertThat(run.exitCode()).isZero();
      assertThat(run.log())
          .contains("WARN  RunCommand: waiting: the schema registry at http://***@127.0.0.1:1")
          .doesNotContain("hidden", "\tat ");
    }
  }

  @Test
  void waitsForSchemasThatARegistryIsStillReading() throws Exception {
    createTopics();
    deleteSubject(name + ".stories-value");
    try (ChildRun run = ChildRun.start(file(), folder.resolve("log"), Map.of())) {
      run.await(() -> body(run).contains("lacks schemas, which it may still be reading"));
      assertThat(run.status("/ready")).isEqualTo(503);
      createTopics();
      run.await(() -> run.status("/ready") == 200);
      run.terminate();
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void schemasThatDoNotComeAreNamed() throws Exception {
    createTopics();
    deleteSubject(name + ".stories-value");

    assertThat(run("startup.timeout.seconds=0").errorLines())
        .containsExactly(
            line(
                "the registry has no schema of this version for NAME.stories-value:"
                    + " 'bin/scrutiny topics create' registers it"));
  }

  private void deleteSubject(String subject) throws Exception {
    try (SchemaRegistryClient registry = RegistryClients.open(config())) {
      registry.deleteSubject(subject);
    }
  }

  private static Set<String> exposed(String metrics) {
    return matches("(?m)^# TYPE (scrutiny_\\w+)", metrics);
  }

  private static Set<String> documented() throws IOException {
    return matches(
        "(?m)^\\| `(scrutiny_\\w+)` \\|", Files.readString(HOME.resolve("docker/OPERATING.md")));
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String body(ChildRun run) {
    try {
      return run.get("/ready").body();
    } catch (IOException e) {
      return "";
    }
  }

  private Map<String, CompanyScrutiny> table() {
    Config config = config();
    Topics topics = ClientSettings.topics(config);
    return new TopicReader(ClientSettings.consumer(config)).table(topics.companyScrutiny());
  }

  private Terminal run(String... settings) throws IOException {
    return Terminal.run("run", "--config=" + file(settings));
  }

  private void createTopics() throws IOException {
    assertThat(Terminal.run("topics", "create", "--config=" + file()).exitCode()).isZero();
  }

  private void alter(String topic, String setting, String value) throws Exception {
    try (Admin admin = admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, name + "." + topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry(setting, value), AlterConfigOp.OpType.SET))))
          .all()
          .get();
      // The broker answers from what it has heard of the controller so far.
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name + "." + topic);
      while (!value.equals(
          admin
              .describeConfigs(List.of(resource))
              .all()
              .get()
              .get(resource)
              .get(setting)
              .value())) {
        Thread.sleep(20);
      }
    }
  }

  private Config config() {
    try {
      return Config.load(file(), Map.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The configuration of this test, whose lines go before those that it usually has. */
  private Path file(String... settings) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "bootstrap.servers=" + cluster.bootstrapServers(),
                "schema.registry.url=" + cluster.registryUrl(),
                "application.id=" + name,
                "topic.prefix=" + name + ".",
                "state.dir=" + folder.resolve("state"),
                "http.port=0"));
    Stream.of(settings).forEach(lines::add);
    return Files.write(folder.resolve("scrutiny.properties"), lines);
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  private String line(String message) {
    return "scrutiny: " + message.replace("NAME", name);
  }
}
