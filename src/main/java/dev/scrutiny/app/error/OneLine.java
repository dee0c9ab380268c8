package dev.scrutiny.app.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Messages in one line. */
public final class OneLine {

  private OneLine() {}

  /** What an exception says: its message, or its kind where it has none. */
  public static String of(Throwable exception) {
    String message = exception.getMessage();
    String text = message == null || message.isBlank() ? exception.toString() : message;
    return String.join("; ", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  /** What an exception says, and its cause, where it has one. */
  public static String withCause(Throwable exception) {
    Throwable cause = exception.getCause();
    return cause == null ? of(exception) : of(exception) + ": " + of(cause);
  }

  /** Why a file could not be read, without its name, which is often all that the message has. */
  public static String ofFile(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "no such file";
    }
    if (exception instanceof AccessDeniedException) {
      return "access denied";
    }
    return of(exception);
  }

  /** What the cause of an exception says; what the exception says where it has no cause. */
  public static String ofCause(Throwable exception) {
    Throwable cause = exception.getCause();
    return of(cause == null ? exception : cause);
  }
}
