package dev.scrutiny.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

  private static final Map<String, String> NO_ENVIRONMENT = Map.of();

  @TempDir private Path folder;

  @Test
  void readsTheFile() throws IOException {
    Config config =
        Config.load(
            file(
                """
                # where the cluster is
                bootstrap.servers = one:9092,two:9092
                state.dir=/münchen
                """),
            NO_ENVIRONMENT);

    assertThat(config.get(Key.BOOTSTRAP_SERVERS)).isEqualTo("one:9092,two:9092");
    assertThat(config.get(Key.STATE_DIR)).isEqualTo("/münchen");
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void environmentGoesBeforeFileGoesBeforeDefault(Key key) throws IOException {
    List<String> allowed =
        Stream.of("file", "outside", "8", "9", "500", "600")
            .filter(value -> key.problem(value) == null)
            .toList();
    String inFile = allowed.get(0);
    String outside = allowed.get(1);
    Path file = file(key.key() + "=" + inFile + "\n");

    assertThat(Config.load(file, Map.of(key.variable(), outside)).get(key)).isEqualTo(outside);
    assertThat(Config.load(file, NO_ENVIRONMENT).get(key)).isEqualTo(inFile);
    if (key.defaultValue() != null) {
      assertThat(Config.load(null, NO_ENVIRONMENT).get(key)).isEqualTo(key.defaultValue());
    }
  }

  @Test
  void variablesOfOtherProgramsAreNotLookedAt() {
    assertThat(Config.load(null, Map.of("TOPIC_PREFIX", "x", "PATH", "/bin")).get(Key.TOPIC_PREFIX))
        .isEmpty();
  }

  @Test
  void anUnknownKeyInTheFileIsNamedWithTheFile() throws IOException {
    Path file = file("bootstrap.server=one:9092\n");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessage("unknown key bootstrap.server in " + file);
  }

  @Test
  void anUnknownKeyInTheEnvironmentIsNamedWithTheVariable() {
    assertThatThrownBy(() -> Config.load(null, Map.of("SCRUTINY_TOPIC_PREFIXES", "x")))
        .isInstanceOf(ConfigException.class)
        .hasMessage("unknown key topic.prefixes in the environment (SCRUTINY_TOPIC_PREFIXES)");
  }

  @Test
  void settingsOfLibrariesArePassedThroughWithoutTheirPrefix() throws IOException {
    Config config =
        Config.load(
            file(
                """
                kafka.security.protocol=SSL
                kafka.client.id=file
                streams.max.task.idle.ms=50
                registry.basic.auth.credentials.source=USER_INFO
                """),
            Map.of("SCRUTINY_KAFKA_CLIENT_ID", "environment"));

    assertThat(config.passedThrough(PassThrough.KAFKA))
        .isEqualTo(Map.of("security.protocol", "SSL", "client.id", "environment"));
    assertThat(config.passedThrough(PassThrough.STREAMS))
        .isEqualTo(Map.of("max.task.idle.ms", "50"));
    assertThat(config.passedThrough(PassThrough.REGISTRY))
        .isEqualTo(Map.of("basic.auth.credentials.source", "USER_INFO"));
  }

  @Test
  void nothingIsPassedThroughWhereNothingIsConfigured() {
    Config config = Config.load(null, NO_ENVIRONMENT);

    for (PassThrough target : PassThrough.values()) {
      assertThat(config.passedThrough(target)).isEmpty();
    }
  }

  @Test
  void aPrefixAloneIsAnUnknownKey() throws IOException {
    Path file = file("kafka.=x\n");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessage("unknown key kafka. in " + file);
  }

  @Test
  void aMissingKeyIsNamedWithItsVariable() {
    Config config = Config.load(null, NO_ENVIRONMENT);

    assertThatThrownBy(() -> config.get(Key.REGISTRY_URL))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "schema.registry.url is not set: set it in the configuration file or in the"
                + " environment as SCRUTINY_SCHEMA_REGISTRY_URL");
    assertThatThrownBy(() -> config.require(Key.APPLICATION_ID, Key.BOOTSTRAP_SERVERS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("bootstrap.servers is not set")
        .hasMessageContaining("SCRUTINY_BOOTSTRAP_SERVERS");
  }

  @Test
  void anEmptyValueDoesNotStandForARequiredOne() {
    Config config = Config.load(null, Map.of("SCRUTINY_BOOTSTRAP_SERVERS", " "));

    assertThatThrownBy(() -> config.get(Key.BOOTSTRAP_SERVERS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("bootstrap.servers is not set");
  }

  @Test
  void anEmptyValueReplacesADefault() {
    Config config = Config.load(null, Map.of("SCRUTINY_TOPIC_PREFIX", ""));

    assertThat(config.get(Key.TOPIC_PREFIX)).isEmpty();
  }

  @Test
  void readsWholeNumbers() {
    Config config = Config.load(null, Map.of("SCRUTINY_STREAM_THREADS", " 8 "));

    assertThat(config.number(Key.THREADS)).isEqualTo(8);
    assertThat(config.number(Key.TOPIC_REPLICATION)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "2.5", "0x10", "2147483648", "1 000"})
  void refusesWhatIsNoWholeNumber(String value) {
    assertRefused(
        Map.of("SCRUTINY_STREAM_THREADS", value),
        "stream.threads is not a whole number: "
            + value
            + " in the environment (SCRUTINY_STREAM_THREADS)");
  }

  @ParameterizedTest
  @CsvSource({
    "SCRUTINY_STREAM_THREADS, 0, 'stream.threads is 0, less than 1'",
    "SCRUTINY_STORY_RETENTION_DAYS, 0, 'story.retention.days is 0, less than 1'",
    "SCRUTINY_STORY_WINDOW_DAYS, 0, 'story.window.days is 0, less than 1'",
    "SCRUTINY_HTTP_PORT, 65536, 'http.port is 65536, more than 65535'",
    "SCRUTINY_STREAM_COMMIT_INTERVAL_MILLIS, 9, 'stream.commit.interval.millis is 9, less than 10'",
    "SCRUTINY_TOPIC_REPLICATION_FACTOR, 0, 'topic.replication.factor is 0: -1 stands for'",
    "SCRUTINY_TOPIC_PREFIX, a/, 'topic.prefix is a/: letters a to z, digits,'",
  })
  void refusesWhatIsNotAllowed(String variable, String value, String message) {
    assertThatThrownBy(() -> Config.load(null, Map.of(variable, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith(" in the environment (" + variable + ")");
  }

  @ParameterizedTest
  @CsvSource({"14, 15, 14, 15", "6, , 6, 7", ", 30, 14, 30"})
  void refusesAWindowLongerThanTheRetention(
      @Nullable String retention, @Nullable String window, int shown, int longer) {
    Map<String, String> environment = new HashMap<>();
    if (retention != null) {
      environment.put("SCRUTINY_STORY_RETENTION_DAYS", retention);
    }
    if (window != null) {
      environment.put("SCRUTINY_STORY_WINDOW_DAYS", window);
    }

    assertRefused(
        environment,
        "story.retention.days is " + shown + ", less than story.window.days, which is " + longer);
  }

  @Test
  void theWindowMayBeAsLongAsTheRetention() {
    Config config =
        Config.load(
            null, Map.of("SCRUTINY_STORY_RETENTION_DAYS", "3", "SCRUTINY_STORY_WINDOW_DAYS", "3"));

    assertThat(config.number(Key.STORY_WINDOW_DAYS)).isEqualTo(3);
  }

  @Test
  void namesAllThatIsWrongAtOnce() throws IOException {
    Path file = file("stream.threads=0\nhttp.prot=1\nstreams.processing.guarantee=at_least_once\n");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .hasMessageContaining("stream.threads is 0, less than 1 in " + file)
        .hasMessageContaining("unknown key http.prot in " + file)
        .hasMessageContaining("streams.processing.guarantee cannot be set");
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.bootstrap.servers, 'use bootstrap.servers'",
    "kafka.isolation.level, 'the application relies on its own value'",
    "streams.num.standby.replicas, 'use stream.standby.replicas'",
    "streams.commit.interval.ms, 'use stream.commit.interval.millis'",
    "streams.consumer.auto.offset.reset, 'the application relies on its own value'",
    "streams.main.consumer.isolation.level, 'the application relies on its own value'",
    "streams.producer.acks, 'the application relies on its own value'",
    "streams.topology.optimization, 'the application relies on its own value'",
    "streams.scrutiny.topic.articles, 'the application relies on its own value'",
    "registry.auto.register.schemas, 'the application relies on its own value'",
    "registry.schema.registry.url, 'use schema.registry.url'",
  })
  void whatTheApplicationReliesOnIsNotPassedThrough(String key, String because) {
    String variable = "SCRUTINY_" + key.replace('.', '_').toUpperCase(Locale.ROOT);

    assertRefused(
        Map.of(variable, "x"),
        key + " cannot be set: " + because + " in the environment (" + variable + ")");
  }

  @Test
  void valuesCanStandInFilesAndVariables() throws IOException {
    Files.writeString(folder.resolve("password"), "s3cret\n");
    Files.writeString(folder.resolve("more.properties"), "user=me\n");
    Path file =
        file(
            ("kafka.sasl.jaas.config=X username=\"${file:DIR/more.properties:user}\""
                    + " password=\"${dir:DIR:password}\";\ntopic.prefix=${env:PREFIX}\n")
                .replace("DIR", folder.toString().replace('\\', '/')));

    Config config = Config.load(file, Map.of("PREFIX", "a."));

    assertThat(config.passedThrough(PassThrough.KAFKA))
        .isEqualTo(Map.of("sasl.jaas.config", "X username=\"me\" password=\"s3cret\";"));
    assertThat(config.get(Key.TOPIC_PREFIX)).isEqualTo("a.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${dir:DIR:nothing}", "${file:DIR/no.properties:x}", "${env:NO_VARIABLE}"})
  void aValueThatIsNotWhereItShouldBeIsNamed(String reference) throws IOException {
    String value = reference.replace("DIR", folder.toString().replace('\\', '/'));
    Path file = file("kafka.ssl.key.password=" + value + "\n");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("kafka.ssl.key.password")
        .hasMessageEndingWith(" in " + file);
  }

  @Test
  void aDollarThatRefersToNothingKnownStays() {
    assertThat(
            Config.load(null, Map.of("SCRUTINY_KAFKA_SASL_JAAS_CONFIG", "${x:y} $ ${"))
                .passedThrough(PassThrough.KAFKA))
        .containsEntry("sasl.jaas.config", "${x:y} $ ${");
  }

  @Test
  void whatIsShownHasNoSecrets() {
    Config config =
        Config.load(
            null,
            Map.of(
                "SCRUTINY_SCHEMA_REGISTRY_URL", "http://me:hidden@registry:8081",
                "SCRUTINY_LIBRETRANSLATE_API_KEY", "hidden",
                "SCRUTINY_LIBRETRANSLATE_API_KEY_FILE", "/a/file",
                "SCRUTINY_KAFKA_SASL_JAAS_CONFIG", "hidden",
                "SCRUTINY_KAFKA_SSL_KEYSTORE_PASSWORD", "hidden",
                "SCRUTINY_KAFKA_SSL_KEYSTORE_LOCATION", "/a/store",
                "SCRUTINY_REGISTRY_BASIC_AUTH_USER_INFO", "hidden",
                "SCRUTINY_REGISTRY_BEARER_AUTH_TOKEN", "hidden"));

    assertThat(config.describe())
        .containsExactly(
            "kafka.sasl.jaas.config=***",
            "kafka.ssl.keystore.location=/a/store",
            "kafka.ssl.keystore.password=***",
            "libretranslate.api.key=***",
            "libretranslate.api.key.file=/a/file",
            "registry.basic.auth.user.info=***",
            "registry.bearer.auth.token=***",
            "schema.registry.url=http://***@registry:8081");
  }

  @Test
  void oneMoreValueLeavesTheOriginalAsItIs() {
    Config config =
        Config.load(null, Map.of("SCRUTINY_TOPIC_PREFIX", "a.", "SCRUTINY_KAFKA_X", "1"));

    Config changed = config.with(Key.TOPIC_PREFIX, "b.");

    assertThat(changed.get(Key.TOPIC_PREFIX)).isEqualTo("b.");
    assertThat(changed.passedThrough(PassThrough.KAFKA)).isEqualTo(Map.of("x", "1"));
    assertThat(config.get(Key.TOPIC_PREFIX)).isEqualTo("a.");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("nowhere.properties");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessage("no configuration file " + file);
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> Config.load(folder, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("cannot read " + folder + ": ");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin1.properties");
    Files.write(file, "topic.prefix=münchen.".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessage("cannot read " + file + ": not UTF-8");
  }

  @Test
  void aBrokenEscapeIsRefused() throws IOException {
    Path file = file("topic.prefix=\\u12\n");

    assertThatThrownBy(() -> Config.load(file, NO_ENVIRONMENT))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("cannot read " + file + ": ");
  }

  private static void assertRefused(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> Config.load(null, environment))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("scrutiny.properties"), content);
  }
}
