package dev.scrutiny.app.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker and a schema registry of one's own, started in parallel on free loopback ports with all
 * data in a temporary folder. Closing it stops both and removes the folder.
 */
public final class EmbeddedCluster implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedCluster.class);

  private final Path folder;
  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedCluster(Path folder, EmbeddedBroker broker, EmbeddedRegistry registry) {
    this.folder = folder;
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * Starts both and returns when both serve.
   *
   * @throws IOException if one of them does not start; the other is stopped then
   */
  public static EmbeddedCluster start() throws IOException, InterruptedException {
    return start(Map.of());
  }

  /**
   * Starts both and returns when both serve.
   *
   * @param settings further settings of the broker, which go before its own, such as {@code
   *     listener.security.protocol.map} for its listener {@code CLIENTS}
   * @throws IOException if one of them does not start; the other is stopped then
   */
  public static EmbeddedCluster start(Map<String, String> settings)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("scrutiny-");
    FutureTask<EmbeddedBroker> broker =
        inBackground(
            "start-broker",
            () -> EmbeddedBroker.start(Files.createDirectory(folder.resolve("broker")), settings));
    FutureTask<EmbeddedRegistry> registry =
        inBackground(
            "start-registry",
            () -> EmbeddedRegistry.start(Files.createDirectory(folder.resolve("registry"))));
    try {
      return new EmbeddedCluster(folder, broker.get(), registry.get());
    } catch (ExecutionException e) {
      stop(broker);
      stop(registry);
      delete(folder);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(cause.getMessage(), cause);
    }
  }

  /** Address of the broker, {@code host:port}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Base address of the registry's Confluent-compatible API. */
  public String registryUrl() {
    return registry.url();
  }

  /** Temporary folder, removed with the cluster; holds what belongs to its life, such as state. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      registry.close();
      broker.close();
      delete(folder);
    }
  }

  private static <T> FutureTask<T> inBackground(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static void stop(FutureTask<? extends AutoCloseable> started) {
    try {
      started.get().close();
    } catch (Exception e) {
      log.debug("was not running", e);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log.warn("left behind {}: {}", folder, e.toString());
    }
  }
}
