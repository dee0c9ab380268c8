package dev.scrutiny.translate.marian;

import java.nio.file.Path;

/** A model cannot be opened or run; the message is one line that names the file. */
public final class MarianException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MarianException(Path file, String problem) {
    super(file + ": " + problem);
  }

  MarianException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem + ": " + firstLine(cause), cause);
  }

  private static String firstLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
