package dev.scrutiny.translate.libretranslate;

import java.time.Duration;

/**
 * How long to wait before the next try: anything from nothing to a bound that doubles with every
 * failure ("full jitter"), so that clients that failed together do not come back together. See Marc
 * Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
 */
final class Backoff {

  /** Doubling stops here anyway, long before numbers overflow. */
  private static final int MAX_DOUBLINGS = 20;

  private final Duration first;
  private final Duration most;
  private final Timing timing;

  Backoff(Duration first, Duration most, Timing timing) {
    this.first = first;
    this.most = most;
    this.timing = timing;
  }

  /**
   * The wait after a failure.
   *
   * @param failures failures before this one, without a success between
   */
  Duration after(int failures) {
    return timing.random(bound(failures));
  }

  /** The longest that {@link #after} may say. */
  Duration bound(int failures) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return doubled.compareTo(most) < 0 ? doubled : most;
  }
}
