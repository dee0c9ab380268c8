package dev.scrutiny.translate.libretranslate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance as they are, and as tests would have them. */
interface Timing {

  /** A clock that only goes forward, in nanoseconds; only differences mean something. */
  long nanoTime();

  /** The time of day, which dates in headers are compared with. */
  Instant now();

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** Evenly between zero and a bound. */
  Duration random(Duration bound);

  /** As they are. */
  Timing REAL =
      new Timing() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis() + 1);
        }

        @Override
        public Duration random(Duration bound) {
          return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound.toNanos() + 1));
        }
      };
}
