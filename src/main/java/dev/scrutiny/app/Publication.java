package dev.scrutiny.app;

import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import dev.scrutiny.app.publish.PublicationListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A publication as the user of the command line sees it. */
final class Publication {

  /** Exit code of a publication that is complete, but for input that was refused. */
  static final int REFUSED = 3;

  private Publication() {}

  /** Publishes files, with progress, what is refused and a summary on standard error. */
  static ArticlePublisher.Summary run(ArticlePublisher publisher, List<Path> files, PrintWriter err)
      throws InterruptedException {
    ProgressLine line = new ProgressLine(err, "articles published", ArticleFiles.size(files));
    try {
      ArticlePublisher.Summary summary = publisher.publish(files, listener(line));
      line.finish();
      err.println(summary(summary));
      return summary;
    } catch (InterruptedException e) {
      line.message("interrupted: " + e.getMessage());
      throw e;
    } finally {
      line.finish();
    }
  }

  /** The exit code that says how it went. */
  static int exitCode(ArticlePublisher.Summary summary) {
    return summary.refused() == 0 ? 0 : REFUSED;
  }

  private static PublicationListener listener(ProgressLine line) {
    return new PublicationListener() {
      @Override
      public void resumed(long published) {
        line.message(
            String.format(Locale.ROOT, "going on after %,d articles published before", published));
      }

      @Override
      public void refused(String place, String reason) {
        line.message("refused " + place + ": " + reason);
      }

      @Override
      public void progressed(long published, long bytes) {
        line.update(published, bytes);
      }
    };
  }

  private static String summary(ArticlePublisher.Summary summary) {
    String text =
        String.format(
            Locale.ROOT, "published %,d, refused %,d", summary.published(), summary.refused());
    return summary.earlier() == 0
        ? text
        : text + String.format(Locale.ROOT, " (%,d of them before)", summary.earlier());
  }
}
