package dev.scrutiny.app.monitoring;

import dev.scrutiny.app.http.Answer;
import dev.scrutiny.app.http.WebServer;
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.topology.TopologyListener;
import dev.scrutiny.translate.CachedTranslator;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of an instance, in the text format of Prometheus: its own ({@code scrutiny_...}),
 * those of Kafka Streams and its clients ({@code kafka_...}), and those of Java.
 */
public final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RestoreProgress restoring = new RestoreProgress();
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final LogbackMetrics logs = new LogbackMetrics();
  private final ArticleMetrics articles;
  private @Nullable KafkaStreamsMetrics kafka;

  /**
   * Starts to measure.
   *
   * @param health says whether the instance is ready
   * @param about what the instance is: version, application, engine
   */
  public Metrics(Health health, Map<String, String> about) {
    registry.config().meterFilter(MeterFilter.deny(KafkaMetricNames::isLeftOut));
    articles = new ArticleMetrics(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    logs.bindTo(registry);
    Gauge.builder("scrutiny.info", () -> 1)
        .description("What this instance is.")
        .tags(about.entrySet().stream().map(tag -> Tag.of(tag.getKey(), tag.getValue())).toList())
        .register(registry);
    Gauge.builder("scrutiny.ready", () -> health.state() == Health.State.RUNNING ? 1 : 0)
        .description("1 where the instance processes records.")
        .register(registry);
    Gauge.builder("scrutiny.restore.left.records", restoring, RestoreProgress::left)
        .description("Records of changelogs that are left to restore.")
        .register(registry);
    FunctionCounter.builder("scrutiny.restored.records", restoring, RestoreProgress::restored)
        .description("Records of changelogs that were restored.")
        .register(registry);
  }

  /** Hears what the topology does. */
  public TopologyListener topology() {
    return articles;
  }

  /**
   * Measures streams, which have not been started.
   *
   * @param topics the topics that they read
   */
  public void measure(KafkaStreams streams, List<String> topics) {
    streams.setGlobalStateRestoreListener(restoring);
    KafkaStreamsMetrics bound = new KafkaStreamsMetrics(streams);
    bound.bindTo(registry);
    kafka = bound;
    StreamsFigures figures = new StreamsFigures(streams);
    for (String topic : topics) {
      Gauge.builder("scrutiny.lag.records", () -> figures.lag(topic))
          .description("Records of a topic that this instance has still to read.")
          .tags("topic", topic)
          .register(registry);
    }
    Gauge.builder("scrutiny.companies", figures.counted(ScrutinyTopology.COMPANIES))
        .description("Companies in this instance's part of the table.")
        .register(registry);
    Gauge.builder("scrutiny.watchlist.companies", figures.counted(ScrutinyTopology.WATCHLIST))
        .description("Companies that are watched.")
        .register(registry);
  }

  /** Measures the cache of a translation engine. */
  public void measure(CachedTranslator cache) {
    FunctionCounter.builder("scrutiny.translation.cache.requests", cache, c -> c.figures().hits())
        .description("Sentences that were looked for in the cache.")
        .tags("result", "hit")
        .register(registry);
    FunctionCounter.builder("scrutiny.translation.cache.requests", cache, c -> c.figures().misses())
        .description("Sentences that were looked for in the cache.")
        .tags("result", "miss")
        .register(registry);
    Gauge.builder("scrutiny.translation.cache.bytes", cache, c -> c.figures().bytes())
        .description("About how much memory the cache takes.")
        .register(registry);
  }

  /** Adds the page {@code /metrics}. */
  public void serve(WebServer server) {
    server.get(
        "/metrics",
        () ->
            new Answer(
                200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape(), Map.of()));
  }

  @Override
  public void close() {
    if (kafka != null) {
      kafka.close();
    }
    logs.close();
    collections.close();
    registry.close();
  }
}
