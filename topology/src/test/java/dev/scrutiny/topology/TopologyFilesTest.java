package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the topology against its description in the module's folder. The contract is what a running
 * installation relies on: a change of it loses state or breaks consumers. The description is for
 * people.
 */
class TopologyFilesTest {

  private static final String REGENERATE = "scrutiny.regenerate";

  private final TopologyFiles files =
      new TopologyFiles(
          new ScrutinyTopology(
                  new Topics("", Map.of("schema.registry.url", "mock://files")),
                  Harness.ANALYZER,
                  Duration.ofDays(14))
              .get()
              .describe());

  @Test
  void theContractIsTheOneThatIsCheckedIn() throws IOException {
    hold(Path.of("contract.txt"), files.contract());
  }

  @Test
  void theDescriptionIsTheOneThatIsCheckedIn() throws IOException {
    hold(Path.of("topology.md"), files.description());
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
