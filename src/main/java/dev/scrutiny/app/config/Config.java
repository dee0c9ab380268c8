package dev.scrutiny.app.config;

import dev.scrutiny.app.error.OneLine;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, read once and checked before anything is opened.
 *
 * <p>One precedence: an environment variable beats the configuration file, the file beats the
 * default. A key is spelled {@code topic.prefix} in the file and {@code SCRUTINY_TOPIC_PREFIX} in
 * the environment. Keys under {@code kafka.}, {@code streams.} and {@code registry.} are passed
 * through, without that prefix, to all Kafka clients, to Kafka Streams and to the registry client.
 * An unknown key is an error.
 */
public final class Config {

  static final String VARIABLE_PREFIX = "SCRUTINY_";

  private final Map<Key, String> values;
  private final Map<PassThrough, Map<String, String>> passedThrough;

  private Config(Map<Key, String> values, Map<PassThrough, Map<String, String>> passedThrough) {
    this.values = values;
    this.passedThrough = passedThrough;
  }

  /**
   * Reads the configuration.
   *
   * @param file configuration file in the format of {@link Properties}, or null for none
   * @param environment environment variables
   * @throws ConfigException if the file cannot be read, or a key is unknown
   */
  public static Config load(@Nullable Path file, Map<String, String> environment) {
    Builder builder = new Builder();
    if (file != null) {
      read(file).forEach((key, value) -> builder.set(key, value, "in " + file));
    }
    for (var variable : new TreeMap<>(environment).entrySet()) {
      if (variable.getKey().startsWith(VARIABLE_PREFIX)) {
        String key =
            variable
                .getKey()
                .substring(VARIABLE_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
        builder.set(key, variable.getValue(), "in the environment (" + variable.getKey() + ")");
      }
    }
    return builder.build();
  }

  /** A configuration with one value more. */
  public Config with(Key key, String value) {
    Map<Key, String> changed = new EnumMap<>(values);
    changed.put(key, value);
    return new Config(changed, passedThrough);
  }

  /**
   * The value of a key.
   *
   * @throws ConfigException if it has no default, and no value or an empty one
   */
  public String get(Key key) {
    String value = values.containsKey(key) ? values.get(key) : key.defaultValue();
    if (value == null || (value.isBlank() && key.defaultValue() == null)) {
      throw new ConfigException(
          key.key()
              + " is not set: set it in the configuration file or in the environment as "
              + key.variable());
    }
    return value;
  }

  /**
   * The value of a key as a number.
   *
   * @throws ConfigException if it is not a whole number, or less than the minimum
   */
  public int number(Key key, int minimum) {
    String value = get(key);
    int number;
    try {
      number = Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      throw new ConfigException(key.key() + " is not a whole number: " + value, e);
    }
    if (number < minimum) {
      throw new ConfigException(key.key() + " is " + number + ", less than " + minimum);
    }
    return number;
  }

  /**
   * Checks that keys have values.
   *
   * @throws ConfigException if one has none and no default
   */
  public void require(Key... keys) {
    for (Key key : keys) {
      String unused = get(key);
    }
  }

  /** Settings that are passed through, without their prefix. */
  public Map<String, String> passedThrough(PassThrough target) {
    return passedThrough.getOrDefault(target, Map.of());
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new ConfigException("no configuration file " + file, e);
    } catch (CharacterCodingException e) {
      throw new ConfigException("cannot read " + file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new ConfigException("cannot read " + file + ": " + OneLine.ofFile(e), e);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("cannot read " + file + ": " + OneLine.of(e), e);
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  private static final class Builder {
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<PassThrough, Map<String, String>> passedThrough =
        new EnumMap<>(PassThrough.class);

    void set(String key, String value, String place) {
      Key known = Key.of(key).orElse(null);
      if (known != null) {
        values.put(known, value);
        return;
      }
      for (PassThrough target : PassThrough.values()) {
        if (key.startsWith(target.prefix()) && key.length() > target.prefix().length()) {
          passedThrough
              .computeIfAbsent(target, unused -> new TreeMap<>())
              .put(key.substring(target.prefix().length()), value);
          return;
        }
      }
      throw new ConfigException("unknown key " + key + " " + place);
    }

    Config build() {
      return new Config(values, passedThrough);
    }
  }
}
