package dev.scrutiny.topology;

import dev.scrutiny.analysis.RejectReason;

/**
 * An article that cannot be processed, for a reason in the article itself; the message is the
 * reason that goes into the headers of the rejected record.
 */
public final class RejectedArticleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final RejectReason kind;

  RejectedArticleException(RejectReason kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  RejectedArticleException(RejectReason kind, String reason, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
  }

  RejectReason kind() {
    return kind;
  }
}
