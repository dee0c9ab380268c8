package dev.scrutiny.translate.libretranslate;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
sealed interface Outcome {

  /**
   * It was answered.
   *
   * @param texts one for each text of the request, as the server sent them
   */
  record Answered(List<String> texts) implements Outcome {}

  /**
   * The request is larger than the server takes: a smaller one may pass.
   *
   * @param reason what the server said
   * @param size what it says the request had; 0 where it does not
   * @param limit what it says that it takes; 0 where it does not
   */
  record TooLarge(String reason, int size, int limit) implements Outcome {}

  /** The number of answers is wrong: nobody knows which belongs to which text. */
  record Miscounted(String reason) implements Outcome {}

  /** The server will not talk to us: wrong key, or banned. To ask again soon is pointless. */
  record Denied(String reason) implements Outcome {}

  /**
   * Too many requests. On LibreTranslate each of these answers counts towards a ban.
   *
   * @param retryAfter when to come back, if it says so (RFC 9110, section 10.2.3)
   */
  record SlowDown(String reason, @Nullable Duration retryAfter) implements Outcome {}

  /**
   * It did not work, this time.
   *
   * @param retryAfter when to come back, if it says so
   * @param cutShort whether the fault is ours, who had too little time left to wait
   */
  record Failed(String reason, @Nullable Duration retryAfter, boolean cutShort)
      implements Outcome {}

  /** This request will not do, however often it is made; another one may. */
  record Refused(String reason) implements Outcome {}
}
