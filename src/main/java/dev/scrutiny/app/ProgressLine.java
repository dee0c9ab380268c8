package dev.scrutiny.app;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Progress of long work on standard error, from the first step on. On a terminal it is one line
 * that is drawn over, with a bar and the time that is left where it is known how much there is to
 * do; elsewhere a line every few seconds, none for short work.
 */
final class ProgressLine {

  /** System property: whether standard error is a terminal, set by the launcher. */
  private static final String TERMINAL = "scrutiny.terminal";

  private static final long LINE_NANOS = 2_000_000_000L;
  private static final long DRAW_NANOS = 200_000_000L;
  private static final int BAR = 20;

  /** ECMA-48: to the start of the line, and erase to its end. */
  private static final String OVER = "\r\u001B[K";

  private final PrintWriter out;
  private final String what;
  private final long total;
  private final boolean terminal;
  private boolean started;
  private long start;
  private long next;
  private long doneAtStart;
  private boolean drawn;

  /**
   * Progress of some work, of which it is not known how much there is.
   *
   * @param what what is counted, with its verb: "articles published"
   */
  ProgressLine(PrintWriter out, String what) {
    this(out, what, -1, Boolean.getBoolean(TERMINAL));
  }

  /**
   * Progress of some work.
   *
   * @param total how much there is to do, in any unit; negative where it is not known
   */
  ProgressLine(PrintWriter out, String what, long total) {
    this(out, what, total, Boolean.getBoolean(TERMINAL));
  }

  ProgressLine(PrintWriter out, String what, long total, boolean terminal) {
    this.out = out;
    this.what = what;
    this.total = total;
    this.terminal = terminal;
  }

  /** Says how far the work is, if it is time to say so. */
  void update(long count) {
    update(count, 0);
  }

  /**
   * Says how far the work is, if it is time to say so.
   *
   * @param done how much of the total is done
   */
  void update(long count, long done) {
    long now = System.nanoTime();
    if (!started) {
      started = true;
      start = now;
      doneAtStart = done;
    } else if (now < next) {
      return;
    }
    next = now + (terminal ? DRAW_NANOS : LINE_NANOS);
    if (now == start) {
      return;
    }
    double seconds = (now - start) / 1e9;
    String line = line(count, done, seconds);
    if (terminal) {
      out.print(OVER + line);
      drawn = true;
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Prints a line that stays. */
  void message(String line) {
    finish();
    out.println(line);
  }

  /** Takes the line away. */
  void finish() {
    if (drawn) {
      out.print(OVER);
      out.flush();
      drawn = false;
    }
  }

  private String line(long count, long done, double seconds) {
    String counted =
        String.format(
            Locale.ROOT,
            "%,d %s in %s (%,.0f a second)",
            count,
            what,
            time(seconds),
            count / seconds);
    if (total <= 0) {
      return counted;
    }
    double share = Math.min(1, (double) done / total);
    int full = (int) (share * BAR);
    String bar = "[" + "#".repeat(full) + " ".repeat(BAR - full) + "]";
    long doneNow = done - doneAtStart;
    String left =
        doneNow == 0 ? "" : ", " + time(seconds / doneNow * Math.max(0, total - done)) + " left";
    return String.format(Locale.ROOT, "%s %3.0f %%  %s%s", bar, 100 * share, counted, left);
  }

  /** {@code 42 s}, {@code 7:05} minutes, {@code 1:02:03} hours. */
  private static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3_600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60);
  }
}
