package dev.scrutiny.analysis;

/** An article breaks a rule of the input; the message says which. */
public final class InvalidArticleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the rule that is broken, in one line. */
  public InvalidArticleException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
