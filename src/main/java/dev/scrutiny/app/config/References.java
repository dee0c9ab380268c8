package dev.scrutiny.app.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Values that stand elsewhere, so that secrets need not stand in the configuration; written as
 * Kafka's own tools write them (KIP-297, KIP-421, KIP-887):
 *
 * <ul>
 *   <li>{@code ${dir:/run/secrets:password}}: the content of a file, without line ends after it
 *   <li>{@code ${file:/etc/scrutiny/secrets.properties:password}}: a key of another file
 *   <li>{@code ${env:PASSWORD}}: a variable of the environment
 * </ul>
 */
final class References {

  private final ConfigTransformer transformer;
  private final Set<String> providers;

  /** References to files and to the environment that is given. */
  References(Map<String, String> environment) {
    FileConfigProvider file = new FileConfigProvider();
    file.configure(Map.of());
    EnvVarConfigProvider variables = new EnvVarConfigProvider(environment);
    variables.configure(Map.of());
    Map<String, ConfigProvider> known = new HashMap<>();
    known.put("file", file);
    known.put("dir", new StrippedFiles());
    known.put("env", variables);
    providers = known.keySet();
    transformer = new ConfigTransformer(known);
  }

  /**
   * The value with what it refers to in place.
   *
   * @throws ConfigException if that is not there
   */
  String resolve(String key, String value) {
    if (!value.contains("${")) {
      return value;
    }
    String resolved;
    try {
      resolved = Objects.requireNonNull(transformer.transform(Map.of(key, value)).data().get(key));
    } catch (org.apache.kafka.common.config.ConfigException e) {
      throw new ConfigException(key + ": " + e.getMessage(), e);
    }
    Matcher reference = ConfigTransformer.DEFAULT_PATTERN.matcher(value);
    while (reference.find()) {
      if (providers.contains(reference.group(1)) && resolved.contains(reference.group())) {
        throw new ConfigException(key + " refers to " + reference.group() + ", which is not there");
      }
    }
    return resolved;
  }

  /** Files of a folder; editors and {@code echo} end them with a line end that is no part of it. */
  private static final class StrippedFiles implements ConfigProvider {

    private final DirectoryConfigProvider files = new DirectoryConfigProvider();

    StrippedFiles() {
      files.configure(Map.of());
    }

    @Override
    public ConfigData get(String folder) {
      return stripped(files.get(folder));
    }

    @Override
    public ConfigData get(String folder, Set<String> names) {
      return stripped(files.get(folder, names));
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}

    private static ConfigData stripped(ConfigData data) {
      Map<String, String> contents = new HashMap<>();
      data.data().forEach((name, content) -> contents.put(name, content.stripTrailing()));
      return new ConfigData(contents, data.ttl());
    }
  }
}
