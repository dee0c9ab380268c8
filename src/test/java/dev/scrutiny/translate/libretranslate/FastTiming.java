package dev.scrutiny.translate.libretranslate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The real clock, put forward instead of waiting; chance always takes the most. */
final class FastTiming implements Timing {

  private final AtomicLong skipped = new AtomicLong();

  /** All waits so far. */
  final List<Duration> waits = new CopyOnWriteArrayList<>();

  /** Puts the clock forward. */
  void pass(Duration time) {
    skipped.addAndGet(time.toNanos());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() + skipped.get();
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-03-01T12:00:00Z");
  }

  @Override
  public void sleep(Duration time) {
    waits.add(time);
    pass(time);
  }

  @Override
  public Duration random(Duration bound) {
    return bound;
  }
}
