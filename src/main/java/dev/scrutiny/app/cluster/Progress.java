package dev.scrutiny.app.cluster;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How far the application has come: what a consumer group has left to read of its topics.
 *
 * <p>The offsets of a transactional topic count the markers that end transactions. A group that has
 * read everything may therefore stand before its end; whether only markers are left is found out by
 * reading.
 */
public final class Progress {

  private static final Duration READ_LIMIT = Duration.ofMillis(200);

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final String group;

  /**
   * Follows a group.
   *
   * @param consumer a consumer without a group that sees committed records only; used here alone
   */
  public Progress(Admin admin, Consumer<byte[], byte[]> consumer, String group) {
    this.admin = admin;
    this.consumer = consumer;
    this.group = group;
  }

  /**
   * Whether the group has read and committed everything in the topics. The topics are looked at in
   * the given order: given in the order of the flow, and written in the transactions that commit
   * what was read, all are at rest when each was found so in turn.
   */
  public boolean isDone(List<String> topicsInFlowOrder) throws InterruptedException {
    for (String topic : topicsInFlowOrder) {
      if (!isRead(partitions(topic))) {
        return false;
      }
    }
    return true;
  }

  /** Records, and markers, of a topic that the group has not yet committed. */
  public long lag(String topic) throws InterruptedException {
    Map<TopicPartition, Long> positions = committed();
    long lag = 0;
    for (var end : ends(partitions(topic)).entrySet()) {
      lag += end.getValue() - positions.getOrDefault(end.getKey(), 0L);
    }
    return lag;
  }

  private boolean isRead(Collection<TopicPartition> partitions) throws InterruptedException {
    // The ends first: what is committed after that can only be further on.
    Map<TopicPartition, Long> ends = ends(partitions);
    Map<TopicPartition, Long> positions = committed();
    Map<TopicPartition, Long> behind = new HashMap<>();
    for (var end : ends.entrySet()) {
      long position = positions.getOrDefault(end.getKey(), 0L);
      if (position < end.getValue()) {
        behind.put(end.getKey(), position);
      }
    }
    return behind.isEmpty() || onlyMarkers(behind, ends);
  }

  private boolean onlyMarkers(Map<TopicPartition, Long> behind, Map<TopicPartition, Long> ends) {
    consumer.assign(behind.keySet());
    behind.forEach(consumer::seek);
    while (!consumer.assignment().isEmpty()) {
      if (!consumer.poll(READ_LIMIT).isEmpty()) {
        return false;
      }
      List<TopicPartition> unfinished = new ArrayList<>();
      for (TopicPartition partition : consumer.assignment()) {
        if (consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
          unfinished.add(partition);
        }
      }
      consumer.assign(unfinished);
    }
    return true;
  }

  /** Where the committed records of partitions end. */
  private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    try {
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new UserException("cannot ask where topics end: " + OneLine.ofCause(e), e);
    }
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private Map<TopicPartition, Long> committed() throws InterruptedException {
    try {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      committed.forEach(
          (partition, offset) -> {
            if (offset != null) {
              offsets.put(partition, offset.offset());
            }
          });
      return offsets;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw new UserException("cannot ask how far " + group + " is: " + OneLine.ofCause(e), e);
    }
  }
}
