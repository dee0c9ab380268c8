package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An installation of its own on a cluster that tests share, driven by the command line. */
final class Installation {

  private final Path file;

  private Installation(Path file) {
    this.file = file;
  }

  /** Writes the configuration and creates the topics. */
  static Installation create(EmbeddedCluster cluster, Path folder, String name, int partitions)
      throws IOException {
    Path file = folder.resolve(name + ".properties");
    Files.writeString(
        file,
        String.join(
            "\n",
            "bootstrap.servers=" + cluster.bootstrapServers(),
            "schema.registry.url=" + cluster.registryUrl(),
            "application.id=" + name,
            "topic.prefix=" + name + ".",
            "topic.partitions=" + partitions,
            "http.port=0",
            "state.dir=" + folder.resolve("state-" + name)));
    Installation installation = new Installation(file);
    Terminal created = installation.run("topics", "create");
    if (created.exitCode() != 0) {
      throw new AssertionError(created.err());
    }
    return installation;
  }

  /** Publishes a watchlist of its own, so that nothing else decides what is counted. */
  Installation watching(Path folder, String... companies) throws IOException {
    StringBuilder list = new StringBuilder("id,name,products\n");
    for (String company : companies) {
      list.append(company).append('\n');
    }
    Path watchlist = Files.writeString(folder.resolve("watched.csv"), list);
    Terminal imported = run("watchlist", "import", watchlist.toString());
    if (imported.exitCode() != 0) {
      throw new AssertionError(imported.err());
    }
    return this;
  }

  /** Sets a key of its configuration. */
  Installation with(String setting) throws IOException {
    Files.writeString(file, "\n" + setting, StandardOpenOption.APPEND);
    return this;
  }

  /** Starts an instance, to be stopped by {@link Instance#close}. */
  Instance start() {
    return new Instance(this);
  }

  /** A running instance. */
  static final class Instance implements AutoCloseable {

    private final Thread thread;
    private Terminal ended;

    private Instance(Installation installation) {
      thread = new Thread(() -> ended = installation.run("run"), "instance");
      thread.start();
    }

    /** Whether it has not ended by itself. */
    boolean isAlive() {
      return thread.isAlive();
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while an instance stops", e);
      }
      if (ended.exitCode() != 0) {
        throw new AssertionError(ended.err());
      }
    }
  }

  /** Runs a command with its configuration. */
  Terminal run(String... command) {
    return Terminal.run(arguments(command));
  }

  /** A command with its configuration. */
  String[] arguments(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--config=" + file);
    return arguments.toArray(String[]::new);
  }

  Config config() {
    return Config.load(file, Map.of());
  }

  Topics topics() {
    return ClientSettings.topics(config());
  }

  TopicReader reader() {
    return new TopicReader(ClientSettings.consumer(config()));
  }

  /** The committed records of a topic, in the order of each partition. */
  List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    reader().forEachRaw(topic, records::add);
    return records;
  }
}
