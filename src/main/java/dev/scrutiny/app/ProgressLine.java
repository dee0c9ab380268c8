package dev.scrutiny.app;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress of long work on standard error: a line every few seconds, none for short work. */
final class ProgressLine {

  private static final long INTERVAL_NANOS = 2_000_000_000L;

  private final PrintWriter out;
  private final String what;
  private final long start = System.nanoTime();
  private long next = start + INTERVAL_NANOS;

  /**
   * Progress of some work.
   *
   * @param what what is counted, with its verb: "articles published"
   */
  ProgressLine(PrintWriter out, String what) {
    this.out = out;
    this.what = what;
  }

  /** Says how far the work is, if it is time to say so. */
  void update(long count) {
    long now = System.nanoTime();
    if (now >= next) {
      next = now + INTERVAL_NANOS;
      double seconds = (now - start) / 1e9;
      out.println(
          String.format(
              Locale.ROOT,
              "%,d %s in %.0f s (%,.0f a second)",
              count,
              what,
              seconds,
              count / seconds));
      out.flush();
    }
  }
}
