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

  /** Passes on all records of a topic, keys as bytes too. */
  public void forEachBytes(String topic, Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
    forEach(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), receiver);
  }

  /** Offsets at which the records of a topic begin. */
  public Map<TopicPartition, Long> beginnings(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.beginningOffsets(partitions(consumer, topic));
    }
  }

  /** Offsets at which the committed records of a topic end. */
  public Map<TopicPartition, Long> ends(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer, topic));
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private <V> void forEach(
      String topic, Deserializer<V> values, Consumer<ConsumerRecord<String, V>> receiver) {
    forEach(topic, new StringDeserializer(), values, receiver);
  }

  private <K, V> void forEach(
      String topic,
      Deserializer<K> keys,
      Deserializer<V> values,
      Consumer<ConsumerRecord<K, V>> receiver) {
    try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(settings, keys, values)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(receiver);
      }
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }
}
