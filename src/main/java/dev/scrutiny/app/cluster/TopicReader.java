package dev.scrutiny.app.cluster;

import dev.scrutiny.topology.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what topics hold, from the beginning to where they end now. */
public final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> settings;

  /**
   * Reads with consumers of its own.
   *
   * @param settings settings of a consumer without a group
   */
  public TopicReader(Map<String, Object> settings) {
    this.settings = settings;
  }

  /** The latest value of each key, by key; keys whose latest value is null are left out. */
  public <V> Map<String, V> table(Topic<V> topic) {
    Map<String, V> table = new TreeMap<>();
    forEach(
        topic.name(),
        topic.deserializer(),
        record -> {
          if (record.value() == null) {
            table.remove(record.key());
          } else {
            table.put(record.key(), record.value());
          }
        });
    return table;
  }

  /** Passes on all records of a topic, in the order of each partition. */
  public <V> void forEach(Topic<V> topic, Consumer<ConsumerRecord<String, V>> receiver) {
    forEach(topic.name(), topic.deserializer(), receiver);
  }

  /** Passes on all records of a topic as bytes, in the order of each partition. */
  public void forEachRaw(String topic, Consumer<ConsumerRecord<String, byte[]>> receiver) {
    forEach(topic, new ByteArrayDeserializer(), receiver);
  }

  private <V> void forEach(
      String topic, Deserializer<V> values, Consumer<ConsumerRecord<String, V>> receiver) {
    try (KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(receiver);
      }
    }
  }
}
