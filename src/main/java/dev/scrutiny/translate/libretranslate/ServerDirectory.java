package dev.scrutiny.translate.libretranslate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself, asked for when it is needed and again now and then, since a
 * server can be upgraded; it may be down at first.
 */
final class ServerDirectory {

  private static final long VALID_NANOS = Duration.ofMinutes(10).toNanos();

  private final Endpoint endpoint;
  private final Protocol protocol;
  private final Gate gate;
  private final Duration limit;
  private final Timing timing;
  private final ReentrantLock asking = new ReentrantLock();

  private volatile @Nullable Known known;

  private record Known(ServerInfo info, long time) {}

  /**
   * Nothing is asked yet.
   *
   * @param limit for each request
   */
  ServerDirectory(Endpoint endpoint, Protocol protocol, Gate gate, Duration limit, Timing timing) {
    this.endpoint = endpoint;
    this.protocol = protocol;
    this.gate = gate;
    this.limit = limit;
    this.timing = timing;
  }

  /** What is known by now, without asking. */
  @Nullable ServerInfo known() {
    Known now = known;
    return now == null ? null : now.info;
  }

  /** What the server says; what it said before where it cannot be asked; null if it never could. */
  @Nullable ServerInfo info() {
    Known before = known;
    if (before != null && timing.nanoTime() - before.time < VALID_NANOS) {
      return before.info;
    }
    if (before != null) {
      // One asks anew, the others go on with what is known.
      if (asking.tryLock()) {
        ask();
      }
    } else {
      asking.lock();
      if (known == null) {
        ask();
      } else {
        asking.unlock();
      }
    }
    return known();
  }

  /** Asks, if the server may be asked, and gives the lock back. */
  private void ask() {
    try {
      if (gate.shut() != null) {
        return;
      }
      ServerInfo info =
          protocol.info(
              endpoint.get("languages", limit), optional("frontend/settings"), optional("spec"));
      known = new Known(info, timing.nanoTime());
    } catch (IOException e) {
      gate.failed(Problems.reason(e), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      asking.unlock();
    }
  }

  private @Nullable Answer optional(String path) throws InterruptedException {
    try {
      return endpoint.get(path, limit);
    } catch (IOException e) {
      // Good to know, not needed; a server that is down has failed at the languages already.
      return null;
    }
  }
}
