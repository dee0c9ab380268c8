package dev.scrutiny.app.cluster;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.config.PassThrough;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.topology.Topics;
import dev.scrutiny.topology.TopologyListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream application: the topology, running against a cluster. */
public final class StreamsApp implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StreamsApp.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  /** Equal to the default of max.poll.interval.ms, within transaction.max.timeout.ms of brokers. */
  private static final int SLOW_TRANSACTION_MILLIS = 300_000;

  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Who looks on while it runs; all are called by threads of Kafka Streams.
   *
   * @param topology hears what the topology does
   * @param opened takes the streams before they start
   * @param states takes each state that they come to
   */
  public record Observers(
      TopologyListener topology,
      Consumer<KafkaStreams> opened,
      Consumer<KafkaStreams.State> states) {

    /** Nobody looks on. */
    public static final Observers NONE =
        new Observers(TopologyListener.NONE, streams -> {}, state -> {});
  }

  private StreamsApp(KafkaStreams streams) {
    this.streams = streams;
  }

  /**
   * Starts the application; it serves when {@link #isRunning} says so.
   *
   * @param analyzer analyses the articles
   */
  public static StreamsApp start(Config config, ArticleAnalyzer analyzer)
      throws InterruptedException {
    return start(config, analyzer, Observers.NONE);
  }

  /**
   * Starts the application.
   *
   * @param analyzer analyses the articles
   * @param observers who looks on
   */
  public static StreamsApp start(Config config, ArticleAnalyzer analyzer, Observers observers)
      throws InterruptedException {
    LocalState.of(config).forgetIfForeign(config);
    Topics topics = ClientSettings.topics(config);
    ScrutinyTopology topology =
        new ScrutinyTopology(topics, analyzer, stories(config), observers.topology());
    Properties settings = settings(config, topology);
    StreamsApp app = new StreamsApp(new KafkaStreams(topology.build(settings), settings));
    app.streams.setUncaughtExceptionHandler(
        exception -> {
          app.failure.compareAndSet(null, exception);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    app.streams.setStateListener(
        (now, before) -> {
          log.info("streams: {} after {}", now, before);
          observers.states().accept(now);
          if (now == KafkaStreams.State.NOT_RUNNING || now == KafkaStreams.State.ERROR) {
            app.ended.countDown();
          }
        });
    observers.opened().accept(app.streams);
    app.streams.start();
    return app;
  }

  private static StorySettings stories(Config config) {
    return new StorySettings(
        Duration.ofDays(config.number(Key.STORY_WINDOW_DAYS)),
        Duration.ofDays(config.number(Key.STORY_RETENTION_DAYS)));
  }

  /** Whether it processes records; throws if it has failed. */
  public boolean isRunning() {
    throwFailure();
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Waits until it ends by itself, which is a failure. */
  public void awaitFailure() throws InterruptedException {
    ended.await();
    throwFailure();
  }

  /** Waits for a while, or until it ends by itself. */
  public void await(Duration time) throws InterruptedException {
    if (ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throwFailure();
    }
  }

  @Override
  public void close() {
    boolean unused = stop();
  }

  /**
   * Stops it cleanly: commits, closes the state and leaves the group. Stopping again changes
   * nothing.
   *
   * @return whether everything was closed in time
   */
  public boolean stop() {
    // Leaves the group, so that whoever takes over need not wait until this member times out.
    CloseOptions options =
        CloseOptions.timeout(CLOSE_LIMIT)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
    boolean closed = streams.close(options);
    if (!closed) {
      log.warn("the stream threads did not stop within {} s", CLOSE_LIMIT.toSeconds());
    }
    return closed;
  }

  /** Settings of Kafka Streams: what is passed through, then what the topology relies on. */
  public static Properties settings(Config config, ScrutinyTopology topology) {
    Map<String, Object> settings = new HashMap<>(ClientSettings.common(config));
    settings.putAll(config.passedThrough(PassThrough.STREAMS));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.get(Key.APPLICATION_ID));
    // Else clients are named by a random id of the process, and so would be their metrics.
    settings.putIfAbsent(StreamsConfig.CLIENT_ID_CONFIG, config.get(Key.APPLICATION_ID));
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.number(Key.THREADS));
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.number(Key.STANDBY_REPLICAS));
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.number(Key.COMMIT_INTERVAL));
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.get(Key.STATE_DIR));
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.number(Key.TOPIC_REPLICATION));
    if (!(EngineSettings.of(config) instanceof EngineSettings.Lexicon)) {
      // An article may wait for its translation while a transaction is open: the ten seconds that
      // Kafka Streams allows are too few, as long as the thread may be away is enough.
      settings.putIfAbsent(
          StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
          SLOW_TRANSACTION_MILLIS);
    }
    settings.putAll(topology.settings());
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  private void throwFailure() {
    Throwable cause = failure.get();
    if (cause != null) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new UserException(
          "the stream application failed: "
              + root.getClass().getSimpleName()
              + ": "
              + root.getMessage(),
          cause);
    }
  }
}
