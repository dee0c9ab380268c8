package dev.scrutiny.app.config;

import dev.scrutiny.app.error.OneLine;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
 * A value can refer to a file or a variable that holds it, see {@link References}. An unknown key,
 * a value that is not allowed and a setting that the application relies on are errors, all named at
 * once.
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
   * @throws ConfigException if the file cannot be read, or a key or value is wrong
   */
  public static Config load(@Nullable Path file, Map<String, String> environment) {
    Builder builder = new Builder(new References(environment));
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
   * The value of a key as a whole number.
   *
   * @throws ConfigException if it is none, or outside the bounds of the key
   */
  public int number(Key key) {
    String value = get(key);
    String problem = key.problem(value);
    if (problem != null) {
      throw new ConfigException(problem);
    }
    return Integer.parseInt(value.strip());
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

  /** What is configured, one line a key, without secrets; defaults are left out. */
  public List<String> describe() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach((key, value) -> shown.put(key.key(), Secrets.shown(key.key(), value)));
    passedThrough.forEach(
        (target, settings) ->
            settings.forEach(
                (setting, value) ->
                    shown.put(target.prefix() + setting, Secrets.shown(setting, value))));
    return shown.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
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
    private final References references;
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<PassThrough, Map<String, String>> passedThrough =
        new EnumMap<>(PassThrough.class);
    private final List<String> problems = new ArrayList<>();

    Builder(References references) {
      this.references = references;
    }

    void set(String key, String value, String place) {
      String problem;
      try {
        problem = set(key, references.resolve(key, value));
      } catch (ConfigException e) {
        problem = e.getMessage();
      }
      if (problem != null) {
        problems.add(problem + " " + place);
      }
    }

    private @Nullable String set(String key, String value) {
      Key known = Key.of(key).orElse(null);
      if (known != null) {
        values.put(known, value);
        return known.problem(value);
      }
      for (PassThrough target : PassThrough.values()) {
        if (key.startsWith(target.prefix()) && key.length() > target.prefix().length()) {
          String setting = key.substring(target.prefix().length());
          passedThrough.computeIfAbsent(target, unused -> new TreeMap<>()).put(setting, value);
          return Reserved.problem(target, setting);
        }
      }
      return "unknown key " + key;
    }

    Config build() {
      if (!problems.isEmpty()) {
        throw new ConfigException(String.join("; ", problems));
      }
      Config config = new Config(values, passedThrough);
      requireRetentionOfWindow(config);
      return config;
    }

    /** An article that is forgotten cannot be matched, however wide the window. */
    private static void requireRetentionOfWindow(Config config) {
      int retention = config.number(Key.STORY_RETENTION_DAYS);
      int window = config.number(Key.STORY_WINDOW_DAYS);
      if (retention < window) {
        throw new ConfigException(
            Key.STORY_RETENTION_DAYS.key()
                + " is "
                + retention
                + ", less than "
                + Key.STORY_WINDOW_DAYS.key()
                + ", which is "
                + window);
      }
    }
  }
}
