package dev.scrutiny.app.monitoring;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.scrutiny.app.http.Answer;
import dev.scrutiny.app.http.WebServer;
import java.util.function.Predicate;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How an instance is. Alive: it does its work or is about to, and a restart would not help. Ready:
 * it processes records.
 */
public final class Health {

  /** The states of an instance, in the order of its life. */
  public enum State {
    /** Checks the cluster, loads dictionaries and models. */
    STARTING(true),
    /** Waits for brokers or registry, which do not answer yet. */
    WAITING(true),
    /** Takes over partitions and restores their state. */
    REBALANCING(true),
    /** Processes records. */
    RUNNING(true),
    /** Was told to stop, and closes what it has open. */
    STOPPING(false),
    /** Has failed and ends. */
    FAILED(false);

    private final boolean alive;

    State(boolean alive) {
      this.alive = alive;
    }
  }

  private record Status(State state, String reason) {}

  private volatile Status now = new Status(State.STARTING, "");

  /**
   * Changes the state.
   *
   * @param reason why, in one line; may be empty
   */
  public void set(State state, String reason) {
    now = new Status(state, reason);
  }

  /** Changes the state to that of the streams. */
  public void follow(KafkaStreams.State streams) {
    set(
        switch (streams) {
          case CREATED, REBALANCING -> State.REBALANCING;
          case RUNNING -> State.RUNNING;
          case PENDING_SHUTDOWN, NOT_RUNNING -> State.STOPPING;
          case PENDING_ERROR, ERROR -> State.FAILED;
        },
        "");
  }

  /** The state as it is. */
  public State state() {
    return now.state;
  }

  /**
   * Adds the pages {@code /alive} and {@code /ready}: 200 or 503, and the state with its reason as
   * JSON.
   */
  public void serve(WebServer server) {
    server.get("/alive", () -> answer(now, status -> status.state.alive));
    server.get("/ready", () -> answer(now, status -> status.state == State.RUNNING));
  }

  private static Answer answer(Status status, Predicate<Status> good) {
    return Answer.json(
        good.test(status) ? 200 : 503,
        String.format(
            "{\"state\": \"%s\", \"reason\": \"%s\"}\n",
            status.state,
            new String(JsonStringEncoder.getInstance().quoteAsString(status.reason))));
  }
}
