package dev.scrutiny.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** One instance of the application in a container of its own image. */
final class Instance implements AutoCloseable {

  private static final int PORT = 8080;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final GenericContainer<?> container;

  private Instance(GenericContainer<?> container) {
    this.container = container;
  }

  static Instance start(Cluster cluster, Map<String, String> environment) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(Images.APPLICATION))
            .withNetwork(cluster.network())
            .withEnv(environment)
            .withExposedPorts(PORT)
            // As under Compose: who ends for want of something is started again.
            .withCreateContainerCmdModifier(
                command ->
                    Objects.requireNonNull(command.getHostConfig())
                        .withRestartPolicy(RestartPolicy.onFailureRestart(10)))
            .waitingFor(new NoWait());
    container.start();
    return new Instance(container);
  }

  /** Whether {@code /alive} says yes. */
  boolean isAlive() {
    return status("/alive") == 200;
  }

  /** Whether {@code /ready} says yes. */
  boolean isReady() {
    return status("/ready") == 200;
  }

  /** Waits until it is ready. */
  Instance awaitReady() {
    await("is ready", this::isReady);
    return this;
  }

  /** Waits until something holds; says what the instance logged if it does not in good time. */
  void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "not within " + LIMIT.toSeconds() + " s: " + what + "\n" + container.getLogs());
      }
      pause();
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    Cluster.docker().killContainerCmd(container.getContainerId()).withSignal("KILL").exec();
  }

  /** Asks it to stop, waits until it has, and gives its exit code. */
  long stop() {
    Cluster.docker().stopContainerCmd(container.getContainerId()).withTimeout(60).exec();
    Long code = inspect().getState().getExitCodeLong();
    return code == null ? -1 : code;
  }

  /** Starts it again with the state that it had. */
  void startAgain() {
    Cluster.docker().startContainerCmd(container.getContainerId()).exec();
  }

  /** Sum of a metric over all its labels; 0 where it is not there. */
  double metric(String name) {
    return page("/metrics")
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** What it logged. */
  String log() {
    return container.getLogs();
  }

  /** The page at a path; empty where none is to be had. */
  String page(String path) {
    HttpResponse<String> answer = get(path);
    return answer == null ? "" : answer.body();
  }

  @Override
  public void close() {
    container.close();
  }

  private int status(String path) {
    HttpResponse<String> answer = get(path);
    return answer == null ? -1 : answer.statusCode();
  }

  private HttpResponse<String> get(String path) {
    Ports.Binding[] bindings =
        inspect().getNetworkSettings().getPorts().getBindings().get(new ExposedPort(PORT));
    if (bindings == null || bindings.length == 0) {
      return null;
    }
    // Docker may give another port after every start.
    URI uri =
        URI.create(
            "http://"
                + DockerClientFactory.instance().dockerHostIpAddress()
                + ":"
                + bindings[0].getHostPortSpec()
                + path);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private InspectContainerResponse inspect() {
    return Cluster.docker().inspectContainerCmd(container.getContainerId()).exec();
  }

  /** The tests wait themselves, each for what it is about. */
  private static final class NoWait extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {}
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
