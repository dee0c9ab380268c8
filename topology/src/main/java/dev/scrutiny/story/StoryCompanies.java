package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The companies that the articles of a story mention. A story of a day on which all write about one
 * firm names thousands: an article costs no more there than in another one, unless it is the first
 * or the last to name a company.
 */
final class StoryCompanies {

  /** How many remembered articles name each company. */
  private Map<String, Integer> counts = Map.of();

  /** Those that forgotten articles named; sorted. */
  private List<String> forgotten = List.of();

  /** All of them, or null where they must be listed anew. */
  private @Nullable List<String> all = List.of();

  /** An article that names these companies has come. */
  void add(List<String> companyIds) {
    if (counts.isEmpty() && !companyIds.isEmpty()) {
      counts = new TreeMap<>();
    }
    for (String company : companyIds) {
      // A million articles share a few thousand ids.
      if (counts.merge(company.intern(), 1, Integer::sum) == 1) {
        all = null;
      }
    }
  }

  /** An article that names these companies has gone. */
  void remove(List<String> companyIds) {
    for (String company : companyIds) {
      if (counts.computeIfPresent(company, (id, count) -> count == 1 ? null : count - 1) == null) {
        all = null;
      }
    }
  }

  /** An article that names these companies has been forgotten. */
  void forget(List<String> companyIds) {
    forgotten = union(forgotten, companyIds);
    remove(companyIds);
  }

  /** The companies that forgotten articles named, sorted by id; never changes. */
  List<String> forgotten() {
    return forgotten;
  }

  /** Takes in what {@link #forgotten} was. */
  void restore(List<String> companyIds) {
    forgotten = List.copyOf(companyIds);
    all = null;
  }

  /** All companies, sorted by id; never changes. */
  List<String> all() {
    List<String> listed = all;
    if (listed == null) {
      listed = union(forgotten, counts.keySet());
      all = listed;
    }
    return listed;
  }

  /**
   * Some companies and others.
   *
   * @param companies sorted
   * @return {@code companies} itself where the others are among them, or a new sorted list
   */
  private static List<String> union(List<String> companies, Iterable<String> others) {
    List<String> further = new ArrayList<>();
    for (String company : others) {
      if (Collections.binarySearch(companies, company) < 0) {
        further.add(company);
      }
    }
    if (further.isEmpty()) {
      return companies;
    }
    TreeSet<String> union = new TreeSet<>(companies);
    union.addAll(further);
    return List.copyOf(union);
  }
}
