package dev.scrutiny.topology;

/**
 * An article that cannot be processed, for a reason in the article itself; the message is the
 * reason that goes into the headers of the rejected record.
 */
public final class RejectedArticleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RejectedArticleException(String reason) {
    super(reason);
  }

  RejectedArticleException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
