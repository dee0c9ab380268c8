package dev.scrutiny.analysis;

/** An article breaks a rule of the input; the message says which. */
public final class InvalidArticleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final RejectReason reason;

  /** With the rule that is broken, in one line. */
  public InvalidArticleException(RejectReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The kind of the rule. */
  public RejectReason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
