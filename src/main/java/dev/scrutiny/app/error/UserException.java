package dev.scrutiny.app.error;

/**
 * Something that the user of the command line can put right. The message is the one line that is
 * printed: what is wrong, and where.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the line that is printed. */
  public UserException(String message) {
    super(message);
  }

  /** With the line that is printed, and the cause. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
