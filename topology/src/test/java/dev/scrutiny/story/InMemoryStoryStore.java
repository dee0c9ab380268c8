package dev.scrutiny.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts what is read from it. */
final class InMemoryStoryStore implements StoryStore {

  private final Table<Fingerprint> fingerprints = new Table<>();
  private final Table<Assignment> assignments = new Table<>();
  private final Table<Posting> postings = new Table<>();
  private final Table<StoryRecord> stories = new Table<>();
  private final Table<String> membersByTime = new Table<>();
  private final Table<String> membersByRank = new Table<>();
  private final Table<String> expiry = new Table<>();
  private long reads;
  private long writes;

  @Override
  public OrderedTable<Fingerprint> fingerprints() {
    return fingerprints;
  }

  @Override
  public OrderedTable<Assignment> assignments() {
    return assignments;
  }

  @Override
  public OrderedTable<Posting> postings() {
    return postings;
  }

  @Override
  public OrderedTable<StoryRecord> stories() {
    return stories;
  }

  @Override
  public OrderedTable<String> membersByTime() {
    return membersByTime;
  }

  @Override
  public OrderedTable<String> membersByRank() {
    return membersByRank;
  }

  @Override
  public OrderedTable<String> expiry() {
    return expiry;
  }

  /** How many values were read so far. */
  long reads() {
    return reads;
  }

  /** How many values were written or deleted so far. */
  long writes() {
    return writes;
  }

  /** How many entries all tables hold. */
  int size() {
    return List.of(
            fingerprints, assignments, postings, stories, membersByTime, membersByRank, expiry)
        .stream()
        .mapToInt(table -> table.entries.size())
        .sum();
  }

  private final class Table<V> implements OrderedTable<V> {

    private final NavigableMap<String, V> entries =
        new TreeMap<>(
            Comparator.comparing(
                key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));

    @Override
    public @Nullable V get(String key) {
      reads++;
      return entries.get(key);
    }

    @Override
    public void put(String key, V value) {
      writes++;
      entries.put(key, value);
    }

    @Override
    public void delete(String key) {
      writes++;
      entries.remove(key);
    }

    @Override
    public List<V> first(String from, String to, int limit) {
      List<V> values = entries.subMap(from, true, to, true).values().stream().limit(limit).toList();
      reads += values.size();
      return values;
    }

    @Override
    public List<V> last(String from, String to, int limit) {
      List<V> values =
          entries.subMap(from, true, to, true).descendingMap().values().stream()
              .limit(limit)
              .toList();
      reads += values.size();
      return values;
    }
  }
}
