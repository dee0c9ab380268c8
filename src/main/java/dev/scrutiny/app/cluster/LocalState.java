package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of an instance on its own disk. It is a copy of changelogs, and worth nothing once
 * these have been deleted: Kafka Streams would take it for the state of the new, empty ones. So a
 * file beside it says which topics it was made with, by the id that a topic gets when it is
 * created; state of other topics is forgotten before the instance starts, whichever machine deleted
 * them.
 */
final class LocalState {

  private static final Logger log = LoggerFactory.getLogger(LocalState.class);

  private final Path folder;
  private final Path origin;

  private LocalState(Path folder, Path origin) {
    this.folder = folder;
    this.origin = origin;
  }

  /** The state of the application on this machine. */
  static LocalState of(Config config) {
    Path parent = Path.of(config.get(Key.STATE_DIR));
    String applicationId = config.get(Key.APPLICATION_ID);
    return new LocalState(parent.resolve(applicationId), parent.resolve(applicationId + ".origin"));
  }

  /** The folder of the application. */
  Path folder() {
    return folder;
  }

  /** Forgets the state if it was made with other topics than those that are there now. */
  void forgetIfForeign(Config config) throws InterruptedException {
    String current = topicId(config);
    try {
      if (Files.exists(folder)
          && !(Files.exists(origin) && Files.readString(origin).equals(current))) {
        log.info("forgetting the local state in {}: it was made with other topics", folder);
        delete();
      }
      Files.createDirectories(folder);
      Files.writeString(origin, current, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("cannot use the local state in " + folder + ": " + OneLine.of(e), e);
    }
  }

  /** Deletes the state. */
  void delete() throws IOException {
    Files.deleteIfExists(origin);
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String topicId(Config config) throws InterruptedException {
    String topic = ClientSettings.topics(config).companyScrutiny().name();
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
          .map(description -> description.topicId().toString())
          .findFirst()
          .orElseThrow();
    } catch (ExecutionException e) {
      throw new UserException("cannot describe the topic " + topic + ": " + OneLine.ofCause(e), e);
    }
  }
}
