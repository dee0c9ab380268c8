package dev.scrutiny.app.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry in a child process: Apicurio Registry with its Confluent-compatible API, on the
 * loopback interface, all its data in memory.
 */
final class EmbeddedRegistry implements AutoCloseable {

  /** System property: folder into which the build unpacked the registry. */
  static final String HOME = "scrutiny.registry.home";

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final Process process;
  private final String url;

  private EmbeddedRegistry(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts a registry and returns when it answers.
   *
   * @param folder folder for its log file
   * @throws IOException if it is not installed or does not start; the message names its log
   */
  static EmbeddedRegistry start(Path folder) throws IOException, InterruptedException {
    int port = Ports.free();
    Path log = folder.resolve("registry.log");
    Path runner = runner();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                javaCommand(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                runner + File.pathSeparator + ownClasses(),
                RegistryProcess.class.getName(),
                runner.toString()));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_BANNER_ENABLED", "false");
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    // Also when this process ends without closing it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-registry"));
    String url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    try {
      awaitAnswer(process, url, log);
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
    return new EmbeddedRegistry(process, url);
  }

  /** Base address of the Confluent-compatible API. */
  String url() {
    return url;
  }

  /** Stops the registry and waits until it has stopped. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitAnswer(Process process, String url, Path log)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/subjects"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "the embedded registry ended with code " + process.exitValue() + lastLine(log));
      }
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Refused until it listens: asked again until the limit.
      }
    }
    throw new IOException(
        "the embedded registry did not answer within "
            + START_LIMIT.toSeconds()
            + " s"
            + lastLine(log));
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
  }

  private static String javaCommand() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jar or folder of this class. */
  private static Path ownClasses() throws IOException {
    try {
      return Path.of(
          EmbeddedRegistry.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the application's own classes", e);
    }
  }

  private static Path runner() throws IOException {
    @Nullable String home = System.getProperty(HOME);
    if (home == null) {
      throw new IOException("no embedded registry: system property " + HOME + " is not set");
    }
    try (var files = Files.list(Path.of(home))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no registry in " + home + ": build it again"));
    }
  }
}
