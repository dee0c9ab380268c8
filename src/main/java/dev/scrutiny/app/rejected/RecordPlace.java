package dev.scrutiny.app.rejected;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in its topic, written {@code 0@17}.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record RecordPlace(int partition, long offset) implements Comparable<RecordPlace> {

  /** Reads a place; null where the text is none. */
  public static @Nullable RecordPlace parse(String text) {
    int at = text.indexOf('@');
    try {
      return at < 0
          ? null
          : new RecordPlace(
              Integer.parseInt(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public int compareTo(RecordPlace other) {
    int partitions = Integer.compare(partition, other.partition);
    return partitions != 0 ? partitions : Long.compare(offset, other.offset);
  }

  @Override
  public String toString() {
    return partition + "@" + offset;
  }
}
