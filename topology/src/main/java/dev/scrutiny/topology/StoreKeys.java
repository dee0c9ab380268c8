package dev.scrutiny.topology;

/**
 * Keys of stores that are made of parts. Parts are separated by U+0000, which no id contains, so
 * that all keys with the same first parts stand together and in the order of the next part.
 */
final class StoreKeys {

  private static final char SEPARATOR = '\u0000';
  private static final char AFTER_SEPARATOR = '\u0001';

  private StoreKeys() {}

  /** A key of two parts. */
  static String of(String first, String second) {
    return first + SEPARATOR + second;
  }

  /** A key of three parts, the second a time in milliseconds that sorts by time. */
  static String of(String first, long millis, String third) {
    return first + SEPARATOR + sortable(millis) + SEPARATOR + third;
  }

  /** Less than every key that begins with the part. */
  static String from(String first) {
    return first + SEPARATOR;
  }

  /** Greater than every key that begins with the part. */
  static String to(String first) {
    return first + AFTER_SEPARATOR;
  }

  /** The time in a key of three parts. */
  static long millis(String key, String first) {
    int start = first.length() + 1;
    return Long.parseUnsignedLong(key, start, start + 16, 16) ^ Long.MIN_VALUE;
  }

  /** Sixteen hexadecimal digits that sort as the signed number does. */
  private static String sortable(long number) {
    String digits = Long.toHexString(number ^ Long.MIN_VALUE);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
