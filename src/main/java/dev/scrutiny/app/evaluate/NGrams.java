package dev.scrutiny.app.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of n neighbours in a list, counted. */
final class NGrams {

  private NGrams() {}

  /** How often each run of {@code n} neighbours stands in a list. */
  static Map<List<String>, Integer> count(List<String> items, int n) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= items.size(); i++) {
      counts.merge(items.subList(i, i + n), 1, Integer::sum);
    }
    return counts;
  }

  /** How many runs two counts have in common. */
  static <T> long common(Map<T, Integer> some, Map<T, Integer> others) {
    long common = 0;
    for (Map.Entry<T, Integer> entry : some.entrySet()) {
      common += Math.min(entry.getValue(), others.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }
}
