package dev.scrutiny.app.publish;

import java.util.concurrent.TimeUnit;

/** Keeps work to so many steps a second. */
final class Pace {

  /** No limit. */
  static final double UNLIMITED = Double.POSITIVE_INFINITY;

  /** How far behind it may run and still catch up, so that short pauses cost nothing. */
  private static final long CATCH_UP_NANOS = 100_000_000;

  private final long nanosBetween;
  private long next = System.nanoTime();

  /**
   * A pace.
   *
   * @param perSecond steps a second, more than zero
   */
  Pace(double perSecond) {
    this.nanosBetween = Math.round(1e9 / perSecond);
  }

  /** Waits until the next step is due. */
  void await() throws InterruptedException {
    if (nanosBetween == 0) {
      return;
    }
    long now = System.nanoTime();
    next = Math.max(next, now - CATCH_UP_NANOS);
    long wait = next - now;
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
    next += nanosBetween;
  }
}
