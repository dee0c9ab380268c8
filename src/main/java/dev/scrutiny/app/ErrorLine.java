package dev.scrutiny.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on standard error why a command fails: as a line to read, or as JSON like all other logs.
 */
final class ErrorLine {

  private static final Logger log = LoggerFactory.getLogger(ErrorLine.class);

  /** Variable of the environment that chooses the form of logs, read by logback.xml too. */
  private static final String FORMAT = "LOG_FORMAT";

  private ErrorLine() {}

  /** Prints a message of one line. */
  static void print(PrintWriter err, String message) {
    print(err, message, null);
  }

  /**
   * Prints a message of one line.
   *
   * @param defect exception whose trace follows, or null for none
   */
  static void print(PrintWriter err, String message, @Nullable Exception defect) {
    if ("json".equals(System.getenv(FORMAT))) {
      log.error(message, defect);
      return;
    }
    err.println("scrutiny: " + message);
    if (defect != null) {
      defect.printStackTrace(err);
    }
  }
}
