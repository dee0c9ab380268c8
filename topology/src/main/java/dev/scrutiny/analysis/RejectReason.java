package dev.scrutiny.analysis;

import java.util.Locale;

/** Kinds of reasons for which an article is not processed. */
public enum RejectReason {
  /** The record is no Avro article of the registry. */
  UNREADABLE,
  /** The record has no key. */
  NO_KEY,
  /** The record has no value. */
  NO_VALUE,
  /** The record's key is not the article's id. */
  KEY_IS_NOT_ID,
  /** The id is empty, too long, or has control characters. */
  BAD_ID,
  /** The body is empty. */
  EMPTY_BODY,
  /** The text is too long. */
  TOO_LONG,
  /** The publication lies too far ahead. */
  PUBLISHED_AHEAD,
  /** The analysis failed on it: a defect. */
  FAILED;

  /** The name as it stands in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
