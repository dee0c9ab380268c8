package dev.scrutiny.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of libraries that are not passed through: those that have a key of their own, so that
 * there is one place to set them, and those that the results rely on.
 */
final class Reserved {

  private static final Map<PassThrough, Map<String, Key>> KEYS =
      Map.of(
          PassThrough.KAFKA,
          Map.of("bootstrap.servers", Key.BOOTSTRAP_SERVERS),
          PassThrough.STREAMS,
          Map.of(
              "bootstrap.servers", Key.BOOTSTRAP_SERVERS,
              "application.id", Key.APPLICATION_ID,
              "num.stream.threads", Key.THREADS,
              "num.standby.replicas", Key.STANDBY_REPLICAS,
              "commit.interval.ms", Key.COMMIT_INTERVAL,
              "replication.factor", Key.TOPIC_REPLICATION,
              "state.dir", Key.STATE_DIR),
          PassThrough.REGISTRY,
          Map.of("schema.registry.url", Key.REGISTRY_URL));

  /** Of every Kafka client: nothing lost, nothing twice, committed records only. */
  private static final Set<String> CLIENTS =
      Set.of(
          "acks",
          "allow.auto.create.topics",
          "auto.offset.reset",
          "enable.auto.commit",
          "enable.idempotence",
          "group.id",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "transactional.id",
          "value.deserializer",
          "value.serializer");

  /** Exactly-once, names and formats of the state, rejected articles, times of records. */
  private static final Set<String> STREAMS =
      Set.of(
          "default.deserialization.exception.handler",
          "default.dsl.store",
          "default.production.exception.handler",
          "default.timestamp.extractor",
          "deserialization.exception.handler",
          "dsl.store.format",
          "dsl.store.suppliers.class",
          "ensure.explicit.internal.resource.naming",
          "errors.dead.letter.queue.topic.name",
          "max.request.size",
          "processing.exception.handler",
          "processing.exception.handler.global.enabled",
          "processing.guarantee",
          "processor.wrapper.class",
          "production.exception.handler",
          "topology.optimization");

  /** Schemas are registered by the set-up, one for each topic, and read as generated classes. */
  private static final Set<String> REGISTRY =
      Set.of(
          "auto.register.schemas",
          "key.subject.name.strategy",
          "specific.avro.reader",
          "use.latest.version",
          "use.schema.id",
          "value.subject.name.strategy");

  /** What Kafka Streams gives to one kind of client only begins so. */
  private static final List<String> CLIENT_PREFIXES =
      List.of(
          "main.consumer.",
          "restore.consumer.",
          "global.consumer.",
          "consumer.",
          "producer.",
          "admin.");

  private Reserved() {}

  /** Why a setting is not passed through; null where it is. */
  static @Nullable String problem(PassThrough target, String setting) {
    String plain = target == PassThrough.STREAMS ? withoutClient(setting) : setting;
    String full = target.prefix() + setting;
    Key key = KEYS.getOrDefault(target, Map.of()).get(plain);
    if (key != null) {
      return full + " cannot be set: use " + key.key();
    }
    boolean reserved =
        switch (target) {
          case KAFKA -> CLIENTS.contains(plain);
          case STREAMS ->
              CLIENTS.contains(plain) || STREAMS.contains(plain) || plain.startsWith("scrutiny.");
          case REGISTRY -> REGISTRY.contains(plain);
        };
    return reserved ? full + " cannot be set: the application relies on its own value" : null;
  }

  private static String withoutClient(String setting) {
    Optional<String> prefix = CLIENT_PREFIXES.stream().filter(setting::startsWith).findFirst();
    return prefix.map(client -> setting.substring(client.length())).orElse(setting);
  }
}
