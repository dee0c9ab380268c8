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
  APPLICATION_ID("application.id", "scrutiny"),
  /** Prefix of all topic names, so that several installations share a cluster. */
  TOPIC_PREFIX("topic.prefix", ""),
  /** Partitions of the topics that are created. */
  TOPIC_PARTITIONS("topic.partitions", "3"),
  /** Replicas of the topics that are created; -1 for the broker's default. */
  TOPIC_REPLICATION("topic.replication.factor", "-1"),
  /** Stream threads of an instance. */
  THREADS("stream.threads", "2"),
  /** Folder for local state. */
  STATE_DIR("state.dir", "/var/lib/scrutiny"),
  /** Days for which an article can be matched with others and corrected. */
  STORY_RETENTION_DAYS("story.retention.days", "14"),
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
  LIBRETRANSLATE_TIMEOUT("libretranslate.timeout.seconds", "20"),
  /** Characters of a request at most. */
  LIBRETRANSLATE_CHARACTERS("libretranslate.characters", "2000");

  private final String key;
  private final @Nullable String defaultValue;

  Key(String key, @Nullable String defaultValue) {
    this.key = key;
    this.defaultValue = defaultValue;
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
