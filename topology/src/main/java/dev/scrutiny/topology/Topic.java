package dev.scrutiny.topology;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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

  /** Reads the topic as a named source. */
  Consumed<String, V> consumed(String operator) {
    return Consumed.with(Serdes.String(), values).withName(operator);
  }

  /** Writes the topic as a named sink. */
  Produced<String, V> produced(String operator) {
    return Produced.with(Serdes.String(), values).withName(operator);
  }
}
