package dev.scrutiny.story;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of a story index in memory, gone with the process: to score and to measure it. */
public final class StoryMemory implements StoryStore {

  private final Table<ArticleRecord> articles = new MemoryTable<>();
  private final Table<StoryRecord> stories = new MemoryTable<>();

  @Override
  public Table<ArticleRecord> articles() {
    return articles;
  }

  @Override
  public Table<StoryRecord> stories() {
    return stories;
  }

  private static final class MemoryTable<V> implements Table<V> {

    private final Map<String, V> values = new HashMap<>();

    @Override
    public @Nullable V get(String key) {
      return values.get(key);
    }

    @Override
    public void put(String key, V value) {
      values.put(key, value);
    }

    @Override
    public void delete(String key) {
      values.remove(key);
    }

    @Override
    public void forEach(Consumer<V> action) {
      values.values().forEach(action);
    }
  }
}
