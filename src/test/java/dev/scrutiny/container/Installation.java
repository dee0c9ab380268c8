package dev.scrutiny.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecConfig;
import org.testcontainers.images.builder.Transferable;

/** Topics and an application id of its own on the shared cluster, driven by the command line. */
final class Installation {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster = Cluster.shared();
  private final String name = "it" + COUNT.incrementAndGet();

  private Installation() {}

  /** Creates the topics and registers the schemas; imports the built-in watchlist. */
  static Installation create() {
    Installation installation = new Installation();
    installation.run("topics", "create");
    installation.run("watchlist", "import");
    return installation;
  }

  /** Configuration of everything that belongs to it. */
  Map<String, String> environment() {
    return Map.of(
        "SCRUTINY_BOOTSTRAP_SERVERS",
        Cluster.BOOTSTRAP_SERVERS,
        "SCRUTINY_SCHEMA_REGISTRY_URL",
        cluster.registryUrl(),
        "SCRUTINY_TOPIC_PREFIX",
        name + ".",
        "SCRUTINY_TOPIC_PARTITIONS",
        "4",
        "SCRUTINY_APPLICATION_ID",
        name);
  }

  /** Starts an instance of the application; returns before it is ready. */
  Instance start() {
    return Instance.start(cluster, environment());
  }

  /** Publishes articles, JSON lines, and returns when the broker has them. */
  void publish(String articles) {
    run("publish", file(articles));
  }

  /** Publishes articles, JSON lines, and returns when all are accounted for in all topics. */
  void publishAndWait(String articles) {
    run("publish", "--wait", file(articles));
  }

  /** The digest of the table. */
  String digest() {
    return run("table", "--digest").strip();
  }

  /** The table, a row for each company. */
  List<JsonNode> table() {
    try {
      return List.copyOf(
          Arrays.asList(JSON.readValue(run("table", "--format", "json"), JsonNode[].class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the table is no JSON", e);
    }
  }

  /** Runs a command to its end, which must be good. */
  String run(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "scrutiny";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Map<String, String> environment = new HashMap<>(environment());
    // Short commands: what the first compiler makes is fast enough.
    environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    try {
      ExecResult result =
          cluster
              .commandLine()
              .execInContainer(ExecConfig.builder().envVars(environment).command(command).build());
      assertThat(result.getExitCode())
          .as("%s: %s", String.join(" ", command), result.getStderr())
          .isZero();
      return result.getStdout();
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String file(String articles) {
    String path = "/tmp/" + name + "-" + COUNT.incrementAndGet() + ".jsonl";
    cluster.commandLine().copyFileToContainer(Transferable.of(articles, 0644), path);
    return path;
  }
}
