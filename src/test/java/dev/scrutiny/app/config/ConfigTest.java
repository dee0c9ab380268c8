package dev.scrutiny.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                topic.prefix=münchen.
                """),
            NO_ENVIRONMENT);

    assertThat(config.get(Key.BOOTSTRAP_SERVERS)).isEqualTo("one:9092,two:9092");
    assertThat(config.get(Key.TOPIC_PREFIX)).isEqualTo("münchen.");
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void environmentGoesBeforeFileGoesBeforeDefault(Key key) throws IOException {
    Path file = file(key.key() + "=from the file\n");

    assertThat(Config.load(file, Map.of(key.variable(), "from outside")).get(key))
        .isEqualTo("from outside");
    assertThat(Config.load(file, NO_ENVIRONMENT).get(key)).isEqualTo("from the file");
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
                streams.commit.interval.ms=50
                registry.basic.auth.credentials.source=USER_INFO
                """),
            Map.of("SCRUTINY_KAFKA_CLIENT_ID", "environment"));

    assertThat(config.passedThrough(PassThrough.KAFKA))
        .isEqualTo(Map.of("security.protocol", "SSL", "client.id", "environment"));
    assertThat(config.passedThrough(PassThrough.STREAMS))
        .isEqualTo(Map.of("commit.interval.ms", "50"));
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

    assertThat(config.number(Key.THREADS, 8)).isEqualTo(8);
    assertThat(config.number(Key.TOPIC_REPLICATION, -1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "2.5", "0x10", "2147483648", "1 000"})
  void refusesWhatIsNoWholeNumber(String value) {
    Config config = Config.load(null, Map.of("SCRUTINY_STREAM_THREADS", value));

    assertThatThrownBy(() -> config.number(Key.THREADS, 1))
        .isInstanceOf(ConfigException.class)
        .hasMessage("stream.threads is not a whole number: " + value);
  }

  @Test
  void refusesANumberBelowTheMinimum() {
    Config config = Config.load(null, Map.of("SCRUTINY_STREAM_THREADS", "0"));

    assertThatThrownBy(() -> config.number(Key.THREADS, 1))
        .isInstanceOf(ConfigException.class)
        .hasMessage("stream.threads is 0, less than 1");
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

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("scrutiny.properties"), content);
  }
}
