package dev.scrutiny.app.publish;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the publication of some files stands, kept on the cluster: as the metadata of an offset
 * that is committed in the same transaction as the articles, so that the two never differ.
 *
 * <p>The offset belongs to a consumer group of its own, named after the paths of the files, and to
 * the first partition of the topic of articles: it goes when that topic is deleted. It counts for
 * the files as they were, by path, size and time of modification.
 */
final class Bookmark {

  private static final Logger log = LoggerFactory.getLogger(Bookmark.class);

  /** Hexadecimal digits of a hash that are kept: 64 bits. */
  private static final int DIGITS = 16;

  private static final String DONE = "done";

  private final String group;
  private final @Nullable String input;
  private final TopicPartition partition;

  private Bookmark(String group, @Nullable String input, TopicPartition partition) {
    this.group = group;
    this.input = input;
    this.partition = partition;
  }

  /**
   * The bookmark of some files.
   *
   * @param applicationId what its group's name begins with
   * @param topic the topic of articles
   * @throws UserException if a file cannot be looked at
   */
  static Bookmark of(List<Path> files, String applicationId, String topic) {
    StringBuilder paths = new StringBuilder();
    StringBuilder states = new StringBuilder();
    for (Path file : files) {
      Path path = file.toAbsolutePath().normalize();
      paths.append(path).append('\0');
      try {
        states
            .append(path)
            .append('\0')
            .append(Files.size(path))
            .append('\0')
            .append(Files.getLastModifiedTime(path).toMillis())
            .append('\0');
      } catch (IOException e) {
        throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
      }
    }
    return new Bookmark(
        applicationId + "-publish-" + hash(topic + '\0' + paths),
        hash(states.toString()),
        new TopicPartition(topic, 0));
  }

  /** A bookmark that remembers nothing, for input that cannot be read again. */
  static Bookmark none(String applicationId, String topic) {
    return new Bookmark(
        applicationId + "-publish-" + hash(UUID.randomUUID().toString()),
        null,
        new TopicPartition(topic, 0));
  }

  /** Name of its group, and of the producer's transactions. */
  String group() {
    return group;
  }

  /**
   * Where an earlier publication of the same files stopped.
   *
   * @param consumer a consumer of its group
   * @return null where none stopped on the way, or the files have changed since
   */
  @Nullable Position read(Consumer<?, ?> consumer) {
    if (input == null) {
      return null;
    }
    OffsetAndMetadata offset = consumer.committed(Set.of(partition)).get(partition);
    String prefix = input + " ";
    if (offset == null || !offset.metadata().startsWith(prefix)) {
      return null;
    }
    return Position.parse(offset.metadata().substring(prefix.length()));
  }

  /** What to commit together with the articles before a position. */
  Map<TopicPartition, OffsetAndMetadata> at(Position position) {
    return input == null ? Map.of() : offset(position, input + " " + position.format());
  }

  /** What to commit together with the last articles. */
  Map<TopicPartition, OffsetAndMetadata> atEnd(Position position) {
    return input == null ? Map.of() : offset(position, DONE);
  }

  /** Tidies up after the end: what is left says that nothing is to be resumed, and expires. */
  void remove(Admin admin) throws InterruptedException {
    if (input == null) {
      return;
    }
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      log.debug("left behind the group {}", group, e);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offset(Position position, String metadata) {
    return Map.of(partition, new OffsetAndMetadata(position.published(), metadata));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
