package dev.scrutiny.app;

import dev.scrutiny.app.cluster.Completion;
import java.io.PrintWriter;
import java.util.Locale;

/** Waits for the instances of the application on a cluster. */
final class Waiting {

  private static final long POLL_MILLIS = 250;

  /** Rounds without any instance before that is said: one that starts is not there at once. */
  private static final int PATIENCE = 20;

  private Waiting() {}

  /** Waits until everything is accounted for, and says so where nothing is at work. */
  static void await(Completion completion, String applicationId, PrintWriter err)
      throws InterruptedException {
    int alone = 0;
    long all = completion.articlesLeft();
    ProgressLine line = new ProgressLine(err, "articles analysed", all);
    while (!completion.isDone()) {
      alone = completion.hasInstances() ? 0 : alone + 1;
      if (alone == PATIENCE) {
        line.message(
            String.format(
                Locale.ROOT,
                "waiting: %,d articles are left and no instance of %s runs",
                completion.articlesLeft(),
                applicationId));
      }
      long done = Math.max(0, all - completion.articlesLeft());
      line.update(done, done);
      Thread.sleep(POLL_MILLIS);
    }
    line.finish();
  }
}
