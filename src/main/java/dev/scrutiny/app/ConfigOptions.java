package dev.scrutiny.app;

import dev.scrutiny.app.config.Config;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the configuration file. */
final class ConfigOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file; environment variables SCRUTINY_... go before it.")
  private @Nullable Path file;

  Config load() {
    return Config.load(file, System.getenv());
  }
}
