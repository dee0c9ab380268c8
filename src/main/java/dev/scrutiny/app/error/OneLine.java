package dev.scrutiny.app.error;

/** Messages in one line. */
public final class OneLine {

  private OneLine() {}

  /** What an exception says: its message, or its kind where it has none. */
  public static String of(Throwable exception) {
    String message = exception.getMessage();
    String text = message == null || message.isBlank() ? exception.toString() : message;
    return String.join("; ", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  /** What the cause of an exception says; what the exception says where it has no cause. */
  public static String ofCause(Throwable exception) {
    Throwable cause = exception.getCause();
    return of(cause == null ? exception : cause);
  }
}
