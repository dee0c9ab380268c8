package dev.scrutiny.app.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this process: the production server in KRaft mode, broker and controller in
 * one, on the loopback interface. The one class that touches the server's classes, which are no
 * public API and may change with any release of Kafka.
 */
final class EmbeddedBroker implements AutoCloseable {

  private static final int NODE_ID = 1;

  private final Server server;
  private final String bootstrapServers;

  private EmbeddedBroker(Server server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and returns when it serves.
   *
   * @param folder empty folder for its data
   * @param further settings of the broker that go before its own; clients come by the listener
   *     {@code CLIENTS}
   * @throws IOException if the folder cannot be formatted or a port not be had
   */
  static EmbeddedBroker start(Path folder, Map<String, String> further) throws IOException {
    BrokerLog.quiet();
    int brokerPort = Ports.free();
    int controllerPort = Ports.free();
    String bootstrapServers = "127.0.0.1:" + brokerPort;
    String data = folder.resolve("data").toString();
    format(data);
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners", "CLIENTS://" + bootstrapServers + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "CLIENTS://" + bootstrapServers);
    settings.put("inter.broker.listener.name", "CLIENTS");
    settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", data);
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    // A single machine: fewer partitions of the internal topics open fewer files and start faster.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // The sparse index files of a log are pre-allocated; small ones suit many small topics.
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    settings.putAll(further);
    Server server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, bootstrapServers);
  }

  /** Address for clients, {@code host:port}. */
  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker and waits until it has stopped. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(String data) throws IOException {
    Formatter formatter =
        new Formatter()
            .setNodeId(NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(Optional.empty())
            .addDirectory(data)
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + data + ": " + e.getMessage(), e);
    }
  }
}
