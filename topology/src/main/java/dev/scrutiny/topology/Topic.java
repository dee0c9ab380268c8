package dev.scrutiny.topology;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic with all that belongs to it, built once from the configuration. Keys are strings.
 *
 * @param name full name, with the configured prefix
 * @param schema the values' contract; its subject is {@code <name>-value}
 * @param values serialises values, through the schema registry
 * @param layout how the topic is partitioned
 * @param settings topic configuration, such as {@code cleanup.policy}
 */
public record Topic<V>(
    String name, Schema schema, Serde<V> values, Layout layout, Map<String, String> settings) {

  /** How a topic is partitioned. */
  public enum Layout {
    /** The configured number of partitions. */
    PARTITIONED,
    /** One partition: read whole by every instance. */
    SINGLE
  }

  /** Subject of the values' schema, by the topic name strategy. */
  public String subject() {
    return name + "-value";
  }

  /** A serializer that stays open when the producer that uses it is closed. */
  public Serializer<V> serializer() {
    Serializer<V> shared = values.serializer();
    return (topic, value) -> shared.serialize(topic, value);
  }

  /** A deserializer that stays open when the consumer that uses it is closed. */
  public Deserializer<V> deserializer() {
    Deserializer<V> shared = values.deserializer();
    return (topic, bytes) -> shared.deserialize(topic, bytes);
  }

  /** Reads the topic as a named source. */
  Consumed<String, V> consumed(String operator) {
    return Consumed.with(Serdes.String(), values).withName(operator);
  }

  /** Writes the topic as a named sink. */
  Produced<String, V> produced(String operator) {
    return Produced.with(Serdes.String(), values).withName(operator);
  }
}
