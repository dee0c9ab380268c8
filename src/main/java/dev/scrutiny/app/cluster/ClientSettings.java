package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.config.PassThrough;
import dev.scrutiny.topology.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Settings of the clients, from the configuration. */
public final class ClientSettings {

  private ClientSettings() {}

  /** Settings that every Kafka client has. */
  public static Map<String, Object> common(Config config) {
    Map<String, Object> settings = new HashMap<>(config.passedThrough(PassThrough.KAFKA));
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.get(Key.BOOTSTRAP_SERVERS));
    return settings;
  }

  /** Settings of a producer with string keys that writes every record once. */
  public static Map<String, Object> producer(Config config) {
    Map<String, Object> settings = common(config);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return settings;
  }

  /** Settings of a consumer with string keys, without a group, that sees committed records only. */
  public static Map<String, Object> consumer(Config config) {
    Map<String, Object> settings = common(config);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Asking for a topic that is missing must not make one, with whatever settings.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // These consumers read to the end and close; a close waits for the fetch that is under way.
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    return settings;
  }

  /**
   * Settings of a consumer that only looks whether a record follows: fetches as little as it can.
   */
  public static Map<String, Object> peekingConsumer(Config config) {
    Map<String, Object> settings = consumer(config);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
    return settings;
  }

  /** Settings of the registry client. Schemas are registered by the set-up, never on the way. */
  public static Map<String, Object> registry(Config config) {
    Map<String, String> given = config.passedThrough(PassThrough.REGISTRY);
    Map<String, Object> settings = new HashMap<>(given);
    given.forEach(
        (setting, value) -> {
          if (setting.startsWith("ssl.")) {
            // The client looks for its certificates under a prefix of its own only.
            settings.putIfAbsent("schema.registry." + setting, value);
          }
        });
    if (given.containsKey("basic.auth.user.info")) {
      settings.putIfAbsent("basic.auth.credentials.source", "USER_INFO");
    }
    if (given.containsKey("bearer.auth.token")) {
      settings.putIfAbsent("bearer.auth.credentials.source", "STATIC_TOKEN");
    }
    settings.put("schema.registry.url", config.get(Key.REGISTRY_URL));
    settings.put("auto.register.schemas", false);
    return settings;
  }

  /** The topics as configured. */
  public static Topics topics(Config config) {
    return new Topics(config.get(Key.TOPIC_PREFIX), registry(config));
  }
}
