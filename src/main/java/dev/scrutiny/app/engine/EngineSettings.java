package dev.scrutiny.app.engine;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.ConfigException;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.translate.libretranslate.LibreTranslateSettings;
import dev.scrutiny.translate.libretranslate.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which engine translates, and what it needs; checked when it is read, before anything is opened.
 */
public sealed interface EngineSettings {

  /** The built-in engine, which needs nothing. */
  record Lexicon() implements EngineSettings {}

  /**
   * OPUS-MT models.
   *
   * @param models folder of the models
   */
  record Marian(Path models) implements EngineSettings {}

  /**
   * A server with LibreTranslate's API.
   *
   * @param server how to reach it and how long to bear with it
   */
  record LibreTranslate(LibreTranslateSettings server) implements EngineSettings {}

  /**
   * The engine of a configuration.
   *
   * @throws ConfigException if there is none of that name, or something that it needs is missing
   */
  static EngineSettings of(Config config) {
    return of(name(config), config);
  }

  /**
   * An engine by name, with what the configuration has for it.
   *
   * @throws ConfigException if something that it needs is missing or wrong
   */
  static EngineSettings of(EngineName name, Config config) {
    return switch (name) {
      case lexicon -> new Lexicon();
      case marian -> new Marian(folder(config));
      case libretranslate ->
          new LibreTranslate(
              new LibreTranslateSettings(
                  url(config),
                  apiKey(config),
                  Duration.ofSeconds(config.number(Key.LIBRETRANSLATE_TIMEOUT)),
                  config.number(Key.LIBRETRANSLATE_CHARACTERS)));
    };
  }

  private static EngineName name(Config config) {
    String name = config.get(Key.TRANSLATION_ENGINE).strip();
    return Arrays.stream(EngineName.values())
        .filter(engine -> engine.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    Key.TRANSLATION_ENGINE.key()
                        + " is "
                        + name
                        + ": there are "
                        + Arrays.stream(EngineName.values())
                            .map(EngineName::name)
                            .collect(Collectors.joining(", "))));
  }

  private static Path folder(Config config) {
    Path folder = Path.of(needed(config, Key.MARIAN_MODELS, EngineName.marian));
    if (!Files.isDirectory(folder)) {
      throw new ConfigException(Key.MARIAN_MODELS.key() + " is no folder: " + folder);
    }
    return folder;
  }

  private static URI url(Config config) {
    String value = needed(config, Key.LIBRETRANSLATE_URL, EngineName.libretranslate);
    URI url;
    try {
      url = URI.create(value.endsWith("/") ? value : value + "/");
    } catch (IllegalArgumentException e) {
      throw noAddress(value, e);
    }
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    // Who puts a key into the address would read it in every log.
    boolean plain =
        url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
    if (!http || url.getHost() == null || !plain) {
      throw noAddress(plain ? value : "with user, query or fragment", null);
    }
    return url;
  }

  private static ConfigException noAddress(String value, @Nullable Exception cause) {
    String message =
        Key.LIBRETRANSLATE_URL.key() + " is no address like http://localhost:5000: " + value;
    return cause == null ? new ConfigException(message) : new ConfigException(message, cause);
  }

  private static @Nullable Secret apiKey(Config config) {
    String key = config.get(Key.LIBRETRANSLATE_API_KEY).strip();
    String file = config.get(Key.LIBRETRANSLATE_API_KEY_FILE).strip();
    if (!key.isEmpty() && !file.isEmpty()) {
      throw new ConfigException(
          Key.LIBRETRANSLATE_API_KEY.key()
              + " and "
              + Key.LIBRETRANSLATE_API_KEY_FILE.key()
              + " are both set: set one of them");
    }
    if (!file.isEmpty()) {
      key = keyIn(Path.of(file));
    }
    return key.isEmpty() ? null : new Secret(key);
  }

  private static String keyIn(Path file) {
    List<String> lines;
    try {
      lines = Files.readString(file, StandardCharsets.UTF_8).strip().lines().toList();
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read the key in "
              + file
              + " ("
              + Key.LIBRETRANSLATE_API_KEY_FILE.key()
              + "): "
              + OneLine.ofFile(e),
          e);
    }
    if (lines.size() != 1) {
      throw new ConfigException(
          Key.LIBRETRANSLATE_API_KEY_FILE.key()
              + ": "
              + file
              + " has "
              + lines.size()
              + " lines, a key is one");
    }
    return lines.get(0);
  }

  private static String needed(Config config, Key key, EngineName engine) {
    String value = config.get(key).strip();
    if (value.isEmpty()) {
      throw new ConfigException(
          key.key()
              + " is not set, the engine "
              + engine
              + " needs it: set it in the configuration file or in the environment as "
              + key.variable());
    }
    return value;
  }
}
