package dev.scrutiny.app;

/** Messages in one line. */
final class OneLine {

  private OneLine() {}

  /** What an exception says: its message, or its kind where it has none. */
  static String of(Throwable exception) {
    String message = exception.getMessage();
    String text = message == null || message.isBlank() ? exception.toString() : message;
    return String.join("; ", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }
}
