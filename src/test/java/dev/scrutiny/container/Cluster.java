package dev.scrutiny.container;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker and a registry, started once for all tests, and a container for the command line. They
 * end with the virtual machine.
 */
final class Cluster {

  /** Address of the broker in the network of the containers. */
  static final String BOOTSTRAP_SERVERS = "kafka:19092";

  private static final int REGISTRY_PORT = 8080;
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static Cluster started;

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka =
      new KafkaContainer(
              DockerImageName.parse(Images.kafka()).asCompatibleSubstituteFor("apache/kafka"))
          .withNetwork(network)
          .withListener(BOOTSTRAP_SERVERS)
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
          .withStartupTimeout(START_LIMIT);
  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse(Images.registry()))
          .withNetwork(network)
          .withNetworkAliases("registry")
          // Confluent's registry and Apicurio read variables of their own.
          .withEnv("SCHEMA_REGISTRY_HOST_NAME", "registry")
          .withEnv("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:" + REGISTRY_PORT)
          .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", BOOTSTRAP_SERVERS)
          .withEnv("SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR", "1")
          .withEnv("QUARKUS_HTTP_PORT", String.valueOf(REGISTRY_PORT))
          .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
          .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", BOOTSTRAP_SERVERS)
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(
              Wait.forHttp(Images.registryPath() + "/subjects").withStartupTimeout(START_LIMIT));
  private final GenericContainer<?> commandLine =
      new GenericContainer<>(DockerImageName.parse(Images.APPLICATION))
          .withNetwork(network)
          .withCreateContainerCmdModifier(command -> command.withEntrypoint("sleep", "1d"));

  private Cluster() {}

  /** The cluster that all tests share. */
  static synchronized Cluster shared() {
    if (started == null) {
      Images.buildApplication();
      Cluster cluster = new Cluster();
      cluster.kafka.start();
      cluster.registry.start();
      cluster.commandLine.start();
      started = cluster;
    }
    return started;
  }

  /** Address of the registry in the network of the containers. */
  String registryUrl() {
    return "http://registry:" + REGISTRY_PORT + Images.registryPath();
  }

  /** The network of the containers. */
  Network network() {
    return network;
  }

  /** A container with the application's image in which commands can be run. */
  GenericContainer<?> commandLine() {
    return commandLine;
  }

  /** Stops the broker as an operator would, and starts it again. */
  void restartBroker() {
    docker().restartContainerCmd(kafka.getContainerId()).withTimeout(30).exec();
  }

  /** Stops the registry: nothing listens on its port. */
  void stopRegistry() {
    docker().stopContainerCmd(registry.getContainerId()).withTimeout(10).exec();
  }

  /** Starts the registry again; returns before it answers. */
  void startRegistry() {
    docker().startContainerCmd(registry.getContainerId()).exec();
  }

  static DockerClient docker() {
    return DockerClientFactory.instance().client();
  }
}
