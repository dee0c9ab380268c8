package dev.scrutiny.app.monitoring;

import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Set;

/**
 * Which of Kafka's metrics are left out: there are thousands, most of them for every store of every
 * partition, and each would be a series of its own.
 */
final class KafkaMetricNames {

  /** Rates and minima over a window of Kafka's own; Prometheus makes rates of the totals. */
  private static final List<String> ENDS = List.of(".rate", ".min");

  /** Each broker and each topic of each client; the topics are told once more by the streams. */
  private static final List<String> PARTS =
      List.of(
          "kafka.admin.", "kafka.consumer.node.", "kafka.producer.node.", "kafka.producer.topic.");

  private static final String STORES = "kafka.stream.state.";
  private static final String RESTORING = "kafka.stream.state.updater.";

  /** What says how large a store is and whether the disk keeps up. */
  private static final Set<String> OF_STORES =
      Set.of(
          "block.cache.usage",
          "num.keys",
          "number.file.errors.total",
          "size.all.mem.tables",
          "total.sst.files.size",
          "write.stall.duration.total");

  private KafkaMetricNames() {}

  static boolean isLeftOut(Meter.Id meter) {
    String name = meter.getName();
    if (!name.startsWith("kafka.")) {
      return false;
    }
    if (ENDS.stream().anyMatch(name::endsWith) || PARTS.stream().anyMatch(name::startsWith)) {
      return true;
    }
    return name.startsWith(STORES)
        && !name.startsWith(RESTORING)
        && !OF_STORES.contains(name.substring(STORES.length()));
  }
}
