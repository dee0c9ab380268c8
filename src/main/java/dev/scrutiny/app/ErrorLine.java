package dev.scrutiny.app;

import java.io.PrintWriter;
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
    if ("json".equals(System.getenv(FORMAT))) {
      log.error("{}", message);
    } else {
      err.println("scrutiny: " + message);
    }
  }
}
