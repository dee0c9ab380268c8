package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

/**
 * Holds the topology against its description in the module's folder. The contract is what a running
 * installation relies on: a change of it loses state or breaks consumers. The description is for
 * people.
 */
class TopologyFilesTest {

  private static final String REGENERATE = "scrutiny.regenerate";

  private final Topics topics = new Topics("", Map.of("schema.registry.url", "mock://files"));
  private final ScrutinyTopology topology =
      new ScrutinyTopology(topics, Harness.ANALYZER, Harness.STORIES);
  private final Properties settings = new Properties();
  private final TopologyFiles files;

  TopologyFilesTest() {
    settings.putAll(topology.settings());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "files");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    files = new TopologyFiles(topology.build(settings).describe());
  }

  @Test
  void theSettingsRefuseAStoreWithoutAName() {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    builder.<String, String>stream("in").groupByKey().count().toStream().to("out");
    assertThatThrownBy(() -> builder.build(settings))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("has not been named");
  }

  @Test
  void theContractIsTheOneThatIsCheckedIn() throws IOException {
    hold(Path.of("contract.txt"), files.contract());
  }

  @Test
  void theDescriptionIsTheOneThatIsCheckedIn() throws IOException {
    hold(Path.of("topology.md"), files.description());
  }

  @Test
  void theTopicsSayWhatIsReadAndWritten() {
    assertThat(topics.read()).isEqualTo(named("reads        "));
    assertThat(topics.written()).isEqualTo(named("writes       "));
  }

  @Test
  void theInternalTopicsAreTheOnesThatKafkaStreamsMakes() {
    Set<String> made = new TreeSet<>(named("changelog    "));
    made.addAll(named("repartition  "));
    assertThat(ScrutinyTopology.internalTopics("<application.id>")).isEqualTo(made);
  }

  @Test
  void everyStoreAndRepartitionTopicHasASchema() {
    assertThat(ScrutinyTopology.stored().keySet()).isEqualTo(named("store        "));
    assertThat(ScrutinyTopology.repartitioned().keySet())
        .map(name -> "<application.id>-" + name + "-repartition")
        .containsExactlyInAnyOrderElementsOf(named("repartition  "));
  }

  private Set<String> named(String kind) {
    return files
        .contract()
        .lines()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()))
        .collect(Collectors.toSet());
  }

  private static void hold(Path file, String generated) throws IOException {
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(file, generated);
    }
    assertThat(generated)
        .as(
            "the topology is not as topology/%s says; if that is meant, regenerate it with%n"
                + "  mvn -pl topology -am test -Dtest=TopologyFilesTest "
                + "-Dsurefire.failIfNoSpecifiedTests=false -D%s=true%n"
                + "and say in the change what it means for running installations",
            file, REGENERATE)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
