package dev.scrutiny.story;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts what is read from it and written to it. */
final class InMemoryStoryStore implements StoryStore {

  private final CountingTable<ArticleRecord> articles = new CountingTable<>();
  private final CountingTable<StoryRecord> stories = new CountingTable<>();
  private long reads;
  private long writes;

  @Override
  public Table<ArticleRecord> articles() {
    return articles;
  }

  @Override
  public Table<StoryRecord> stories() {
    return stories;
  }

  /** A store of its own with the same entries. */
  InMemoryStoryStore copy() {
    InMemoryStoryStore copy = new InMemoryStoryStore();
    copy.articles.entries.putAll(articles.entries);
    copy.stories.entries.putAll(stories.entries);
    return copy;
  }

  /** How many values were read so far. */
  long reads() {
    return reads;
  }

  /** How many values were written or deleted so far. */
  long writes() {
    return writes;
  }

  /** How many entries both tables hold. */
  int size() {
    return articles.entries.size() + stories.entries.size();
  }

  private final class CountingTable<V> implements Table<V> {

    private final Map<String, V> entries = new TreeMap<>();

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
    public void forEach(Consumer<V> action) {
      entries.values().forEach(action);
    }
  }
}
