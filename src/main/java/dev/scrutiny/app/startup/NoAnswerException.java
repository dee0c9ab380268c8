package dev.scrutiny.app.startup;

/** A server does not answer, and may do so later; the message says which and why. */
final class NoAnswerException extends Exception {

  private static final long serialVersionUID = 1;

  NoAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
