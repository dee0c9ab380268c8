package dev.scrutiny.app.startup;

import java.util.List;

/** A server does not answer, or not with all that it has, and may do so later. */
final class NoAnswerException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /** A server does not answer; the message says which and why. */
  NoAnswerException(String message, Throwable cause) {
    super(message, cause);
    this.problems = List.of(message);
  }

  /**
   * A server answers, but without what it may still be reading.
   *
   * @param problems what remains to be said should it stay so
   */
  NoAnswerException(String message, List<String> problems) {
    super(message);
    this.problems = problems;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** What is wrong if it does not answer any better later. */
  List<String> problems() {
    return problems;
  }
}
