package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Iterator;
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

  /** Orders as the UTF-8 bytes do: by code points. */
  private static int compareAsUtf8(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        return Character.isSurrogate(one) == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Character.isSurrogate(one) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private final class Table<V> implements OrderedTable<V> {

    private final NavigableMap<String, V> entries =
        new TreeMap<>(InMemoryStoryStore::compareAsUtf8);

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
      return read(entries.subMap(from, true, to, true), limit);
    }

    @Override
    public List<V> last(String from, String to, int limit) {
      return read(entries.subMap(from, true, to, true).descendingMap(), limit);
    }

    /** Not by a stream, which would count the whole range first. */
    private List<V> read(NavigableMap<String, V> range, int limit) {
      List<V> values = new ArrayList<>();
      Iterator<V> all = range.values().iterator();
      while (values.size() < limit && all.hasNext()) {
        values.add(all.next());
      }
      reads += values.size();
      return values;
    }
  }
}
