package dev.scrutiny.app.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Publication times as text (ISO 8601). */
final class Times {

  private Times() {}

  /**
   * A time with its offset, or a date, which stands for its beginning in UTC; to the millisecond.
   * Null where there is none, or none that is understood.
   */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String time = text.strip();
    try {
      Instant instant =
          time.length() == "2021-03-18".length()
              ? LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(withColon(time)).toInstant();
      return Instant.ofEpochMilli(instant.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** Many pages write the offset without its colon: +0700. */
  private static String withColon(String time) {
    int sign = time.length() - 5;
    boolean bare =
        sign > "2021-03-18T".length()
            && (time.charAt(sign) == '+' || time.charAt(sign) == '-')
            && time.indexOf(':', sign) < 0;
    return bare ? time.substring(0, sign + 3) + ":" + time.substring(sign + 3) : time;
  }
}
