package dev.scrutiny.app.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to get, kept for a while. Whoever asks while it is being fetched waits for
 * that one fetch. A failure is kept as long as a value: asking again at once would not help a
 * source that is in trouble.
 */
public final class Cached<T> implements Supplier<T> {

  private final Supplier<T> source;
  private final long lifeNanos;
  private final LongSupplier nanoTime;
  private @Nullable Outcome<T> latest;

  /**
   * Nothing is fetched yet.
   *
   * @param source fetches the value
   * @param life how long a value is kept, from the end of its fetch
   * @param nanoTime the time in nanoseconds, of any origin, such as {@link System#nanoTime}
   */
  public Cached(Supplier<T> source, Duration life, LongSupplier nanoTime) {
    this.source = source;
    this.lifeNanos = life.toNanos();
    this.nanoTime = nanoTime;
  }

  /** The value; throws what the source threw. */
  @Override
  public synchronized T get() {
    Outcome<T> outcome = latest;
    if (outcome == null || nanoTime.getAsLong() - outcome.since() >= lifeNanos) {
      outcome = fetch();
      latest = outcome;
    }
    return outcome.result().get();
  }

  private Outcome<T> fetch() {
    Supplier<T> result;
    try {
      T value = source.get();
      result = () -> value;
    } catch (RuntimeException e) {
      result =
          () -> {
            throw e;
          };
    }
    return new Outcome<>(result, nanoTime.getAsLong());
  }

  private record Outcome<T>(Supplier<T> result, long since) {}
}
