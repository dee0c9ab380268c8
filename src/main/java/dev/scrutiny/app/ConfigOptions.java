package dev.scrutiny.app;

import dev.scrutiny.app.config.Config;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the configuration file. */
public final class ConfigOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file; environment variables SCRUTINY_... go before it.")
  private @Nullable Path file;

  /**
   * The configuration.
   *
   * @throws dev.scrutiny.app.config.ConfigException if the file cannot be read or holds a bad line
   */
  public Config load() {
    return Config.load(file, System.getenv());
  }
}
