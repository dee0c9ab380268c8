package dev.scrutiny.translate.libretranslate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the server may be asked, for all threads together: a circuit breaker (Nygard, Release
 * It!), so that a dead server does not cost every article its time, and a common back-off where it
 * asks for fewer requests.
 *
 * <p>Closed after a failure, it lets one request through when its time is over, and opens when that
 * one succeeds. How long it stays shut doubles with every failure in a row.
 */
final class Gate {

  private static final Logger log = LoggerFactory.getLogger(Gate.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** LibreTranslate forgives one violation every ten minutes; a wrong key waits for a person. */
  private static final Duration DENIED_PAUSE = Duration.ofMinutes(30);

  /** A Retry-After beyond this is not believed: the server may have been mended since. */
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

  private final String engine;
  private final Timing timing;
  private final Duration probeLimit;
  private final Backoff pauses;

  private @Nullable String reason;
  private boolean slowedDown;
  private long shutUntil;
  private int failures;

  /**
   * An open gate.
   *
   * @param engine name of the engine, for messages
   * @param probeLimit how long the request may take that finds out whether the server is back
   */
  Gate(String engine, Duration probeLimit, Timing timing) {
    this.engine = engine;
    this.timing = timing;
    this.probeLimit = probeLimit;
    pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, timing);
  }

  /** Whether the server may be asked, or why not. */
  sealed interface Pass {
    /** It may, and failures may be retried. */
    record Open() implements Pass {}

    /** It may be asked once, to see whether it is back; the others wait for the result. */
    record Probe() implements Pass {}

    /**
     * It asked for fewer requests.
     *
     * @param pause how long it wants to be left alone still
     */
    record Later(String reason, Duration pause) implements Pass {}

    /** It may not. */
    record Shut(String reason) implements Pass {}
  }

  /** Asks for leave to send a request. */
  synchronized Pass enter() {
    if (reason == null) {
      return new Pass.Open();
    }
    long left = shutUntil - timing.nanoTime();
    if (left > 0) {
      return slowedDown ? new Pass.Later(reason, Duration.ofNanos(left)) : new Pass.Shut(reason);
    }
    shutUntil = timing.nanoTime() + probeLimit.toNanos();
    slowedDown = false;
    return new Pass.Probe();
  }

  /** Whether the server may be asked for what it can do, which is no probe of what it does. */
  synchronized @Nullable String shut() {
    return reason != null && shutUntil - timing.nanoTime() > 0 ? reason : null;
  }

  /** The server has translated something. */
  synchronized void succeeded() {
    if (reason != null) {
      log.info("{}: translates again", engine);
    }
    reason = null;
    slowedDown = false;
    failures = 0;
  }

  /** The server has failed, after all tries. */
  synchronized void failed(String why, @Nullable Duration retryAfter) {
    shut(why, longer(pause(), retryAfter), false);
  }

  /** The server will not talk to us. */
  synchronized void denied(String why) {
    shut(why, DENIED_PAUSE, false);
  }

  /** The server asks for fewer requests: all threads leave it alone for a while. */
  synchronized void slowDown(String why, @Nullable Duration retryAfter) {
    shut(why, longer(pause(), retryAfter), true);
  }

  /** Half of it for certain, so that pauses grow; the rest by chance, so that clients part. */
  private Duration pause() {
    Duration half = pauses.bound(failures).dividedBy(2);
    return half.plus(timing.random(half));
  }

  private void shut(String why, Duration pause, boolean slower) {
    // Several threads can fail at once: the longest pause holds.
    long until = timing.nanoTime() + pause.toNanos();
    boolean news = reason == null || !reason.equals(why);
    if (reason == null || until - shutUntil > 0) {
      shutUntil = until;
    }
    if (news) {
      log.warn(
          "{}: {}; not asked for {} s, another engine speaks",
          engine,
          why,
          Math.max(1, pause.toSeconds()));
    }
    reason = why;
    slowedDown = slower;
    failures++;
  }

  private static Duration longer(Duration pause, @Nullable Duration retryAfter) {
    if (retryAfter == null || retryAfter.compareTo(pause) < 0) {
      return pause;
    }
    return retryAfter.compareTo(LONGEST_RETRY_AFTER) < 0 ? retryAfter : LONGEST_RETRY_AFTER;
  }
}
