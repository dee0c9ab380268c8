package dev.scrutiny.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map ordered by the UTF-8 bytes of its keys, as a Kafka Streams key-value store with string keys
 * is.
 *
 * @param <V> type of the values, never null
 */
public interface OrderedTable<V> {

  /** The value of a key, or null. */
  @Nullable V get(String key);

  /** Sets the value of a key. */
  void put(String key, V value);

  /** Removes a key; without effect where it is absent. */
  void delete(String key);

  /**
   * The values of the first keys from {@code from} to {@code to}, both included, in ascending
   * order.
   *
   * @param limit how many at most
   */
  List<V> first(String from, String to, int limit);

  /**
   * The values of the last keys from {@code from} to {@code to}, both included, in descending
   * order.
   *
   * @param limit how many at most
   */
  List<V> last(String from, String to, int limit);
}
