package dev.scrutiny.app.monitoring;

import dev.scrutiny.app.http.Cached;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Figures that running streams can be asked for. */
final class StreamsFigures {

  /** Counting reads the whole store: not for each scrape of each who scrapes. */
  private static final Duration COUNT_LIFE = Duration.ofSeconds(30);

  private final KafkaStreams streams;

  StreamsFigures(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Records of a topic that this instance has still to read, in all its partitions. */
  double lag(String topic) {
    // Clients tell some topics twice, under their old and their new names (KIP-1109).
    Map<Map<String, String>, Double> lags = new HashMap<>();
    for (Map.Entry<MetricName, ? extends Metric> metric : streams.metrics().entrySet()) {
      MetricName name = metric.getKey();
      if (name.name().equals("records-lag")
          && topic.equals(name.tags().get("topic"))
          && metric.getValue().metricValue() instanceof Double lag
          && !lag.isNaN()) {
        lags.put(name.tags(), lag);
      }
    }
    return lags.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Counts the entries of a store, in all its partitions here; NaN while it cannot be asked. */
  Supplier<Number> counted(String store) {
    return new Cached<>(() -> count(store), COUNT_LIFE, System::nanoTime);
  }

  private double count(String name) {
    try {
      ReadOnlyKeyValueStore<Object, Object> store =
          streams.store(
              StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
      long count = 0;
      try (KeyValueIterator<Object, Object> entries = store.all()) {
        while (entries.hasNext()) {
          entries.next();
          count++;
        }
      }
      return count;
    } catch (InvalidStateStoreException e) {
      return Double.NaN;
    }
  }
}
