package dev.scrutiny.count;

import java.util.Map;

/** Maps that count: a key that counts zero is not in the map. */
final class Counters {

  private Counters() {}

  static <K> void add(Map<K, Long> counters, K key, long step) {
    long count = counters.getOrDefault(key, 0L) + step;
    if (count < 0) {
      throw new IllegalStateException("more was withdrawn than added: " + key + " is " + count);
    }
    if (count == 0) {
      counters.remove(key);
    } else {
      counters.put(key, count);
    }
  }
}
