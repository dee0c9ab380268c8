package dev.scrutiny.story;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that outlives the process, as a Kafka Streams key-value store with string keys does.
 *
 * @param <V> type of the values, never null
 */
public interface Table<V> {

  /** The value of a key, or null. */
  @Nullable V get(String key);

  /** Sets the value of a key. */
  void put(String key, V value);

  /** Removes a key; without effect where it is absent. */
  void delete(String key);

  /** Gives all values, in any order. */
  void forEach(Consumer<V> action);
}
