package dev.scrutiny.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration keys. */
public enum Key {
  /** Brokers, {@code host:port,...}. */
  BOOTSTRAP_SERVERS("bootstrap.servers", null),
  /** Base address of the schema registry. */
  REGISTRY_URL("schema.registry.url", null),
  /** Name of the application: consumer group, prefix of internal topics, transactional ids. */
  APPLICATION_ID("application.id", "scrutiny", ValueRule.topicName()),
  /** Prefix of all topic names, so that several installations share a cluster. */
  TOPIC_PREFIX("topic.prefix", "", ValueRule.topicName()),
  /** Partitions of the topics that are created. */
  TOPIC_PARTITIONS("topic.partitions", "3", ValueRule.number(1, 10_000)),
  /** Replicas of the topics that are created; -1 for the broker's default. */
  TOPIC_REPLICATION(
      "topic.replication.factor",
      "-1",
      ValueRule.number(-1, Short.MAX_VALUE)
          .except("0", "-1 stands for the broker's default, or at least 1")),
  /** Stream threads of an instance. */
  THREADS("stream.threads", "2", ValueRule.number(1, 1_000)),
  /** Further copies of the state, on other instances, that are ready to take over. */
  STANDBY_REPLICAS("stream.standby.replicas", "0", ValueRule.number(0, 10)),
  /** Milliseconds between commits, after which results can be read. */
  COMMIT_INTERVAL("stream.commit.interval.millis", "100", ValueRule.number(10, 5_000)),
  /** Folder for local state. */
  STATE_DIR("state.dir", "/var/lib/scrutiny"),
  /** Days for which an article can be matched with others and corrected; at least the window. */
  STORY_RETENTION_DAYS("story.retention.days", "14", ValueRule.number(1, 3_650)),
  /** Days that may lie between the publications of two articles that are matched. */
  STORY_WINDOW_DAYS("story.window.days", "7", ValueRule.number(1, 3_650)),
  /** Seconds to wait, at the start, for brokers and registry that do not answer yet. */
  STARTUP_TIMEOUT("startup.timeout.seconds", "60", ValueRule.number(0, 3_600)),
  /** Address of this machine on which the application answers over HTTP. */
  HTTP_HOST("http.host", "127.0.0.1"),
  /** Port of that address; 0 for a free one. */
  HTTP_PORT("http.port", "8080", ValueRule.number(0, 65_535)),
  /** Translation engine: {@code lexicon}, {@code marian} or {@code libretranslate}. */
  TRANSLATION_ENGINE("translation.engine", "lexicon"),
  /** Folder of the models of the engine {@code marian}. */
  MARIAN_MODELS("marian.models", ""),
  /** Base address of the server of the engine {@code libretranslate}. */
  LIBRETRANSLATE_URL("libretranslate.url", ""),
  /** Key for that server; a secret. */
  LIBRETRANSLATE_API_KEY("libretranslate.api.key", ""),
  /** File that holds the key for that server. */
  LIBRETRANSLATE_API_KEY_FILE("libretranslate.api.key.file", ""),
  /** Seconds that all requests for one article may take together, retries included. */
  // Well below max.poll.interval.ms, after which Kafka takes the work away.
  LIBRETRANSLATE_TIMEOUT("libretranslate.timeout.seconds", "20", ValueRule.number(1, 60)),
  /** Characters of a request at most. */
  LIBRETRANSLATE_CHARACTERS("libretranslate.characters", "2000", ValueRule.number(100, 1_000_000));

  private final String key;
  private final @Nullable String defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // Rules are functions without state.
  private final ValueRule rule;

  Key(String key, @Nullable String defaultValue) {
    this(key, defaultValue, ValueRule.TEXT);
  }

  Key(String key, @Nullable String defaultValue, ValueRule rule) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.rule = rule;
  }

  /** What is wrong with a value, the key included; null where nothing is. */
  @Nullable String problem(String value) {
    String problem = rule.problem(value);
    return problem == null ? null : key + " " + problem;
  }

  /** The key as it stands in the configuration file. */
  public String key() {
    return key;
  }

  /** The environment variable that overrides the file. */
  public String variable() {
    return Config.VARIABLE_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The value that holds where nothing is configured; null where the key is required. */
  public @Nullable String defaultValue() {
    return defaultValue;
  }

  static Optional<Key> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
  }
}
