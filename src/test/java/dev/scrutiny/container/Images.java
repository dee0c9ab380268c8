package dev.scrutiny.container;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The images of {@code docker/.env}; an environment variable goes before a line of that file, as it
 * does for Compose.
 */
final class Images {

  /** Image of the application as the build at hand made it. */
  static final String APPLICATION = "scrutiny:integration-test";

  private static final Path HOME = Path.of(System.getProperty("scrutiny.home"));

  private Images() {}

  /** Image of the broker. */
  static String kafka() {
    return value("KAFKA_IMAGE");
  }

  /** Image of the schema registry. */
  static String registry() {
    return value("REGISTRY_IMAGE");
  }

  /** Path of Confluent's API in the registry. */
  static String registryPath() {
    return value("REGISTRY_PATH");
  }

  /** What is missing to run containers here, in words for who runs the tests; empty if nothing. */
  static String missing() {
    if (docker("info").exitCode() != 0) {
      return "no Docker answers here";
    }
    List<String> missing = new ArrayList<>();
    for (String image : List.of(value("BASE_IMAGE"), kafka(), registry())) {
      if (docker("image", "inspect", image).exitCode() != 0) {
        missing.add(image);
      }
    }
    return missing.isEmpty()
        ? ""
        : "Docker has no image "
            + String.join(", ", missing)
            + ": pull it, or run docker/stand-in/build and source docker/stand-in/env";
  }

  /** Builds the image of the application. */
  static void buildApplication() {
    Result result =
        docker(
            "build",
            "--quiet",
            "--build-arg",
            "BASE_IMAGE=" + value("BASE_IMAGE"),
            "--tag",
            APPLICATION,
            "--file",
            HOME.resolve("docker/Dockerfile").toString(),
            HOME.toString());
    if (result.exitCode() != 0) {
      throw new IllegalStateException("docker build failed: " + result.output());
    }
  }

  private static String value(String name) {
    String exported = System.getenv(name);
    if (exported != null) {
      return exported;
    }
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(HOME.resolve("docker/.env"))) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.getProperty(name);
  }

  private record Result(int exitCode, String output) {}

  private static Result docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(Arrays.asList(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      return new Result(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(-1, "interrupted");
    }
  }
}
