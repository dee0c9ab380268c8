package dev.scrutiny.translate.libretranslate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the server.
 *
 * @param status HTTP status
 * @param body all of it
 * @param retryAfter when the server wants to be asked again; null where it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record Answer(int status, byte[] body, @Nullable Duration retryAfter) {

  /** Reads a Retry-After header (RFC 9110, section 10.2.3): seconds, or a date. */
  static @Nullable Duration retryAfter(Optional<String> header, Instant now) {
    if (header.isEmpty()) {
      return null;
    }
    String value = header.get().strip();
    try {
      if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Duration.ofSeconds(Long.parseLong(value));
      }
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeException | NumberFormatException e) {
      // A header that says nothing is as good as none.
      return null;
    }
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
