package dev.scrutiny.app.bench;

import dev.scrutiny.story.ArticleRecord;
import dev.scrutiny.story.StoryRecord;
import dev.scrutiny.story.StoryStore;
import dev.scrutiny.story.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store of a story index in memory. */
final class MapStore implements StoryStore {

  private final MapTable<ArticleRecord> articles = new MapTable<>();
  private final MapTable<StoryRecord> stories = new MapTable<>();

  @Override
  public Table<ArticleRecord> articles() {
    return articles;
  }

  @Override
  public Table<StoryRecord> stories() {
    return stories;
  }

  private static final class MapTable<V> implements Table<V> {

    private final Map<String, V> entries = new HashMap<>();

    @Override
    public @Nullable V get(String key) {
      return entries.get(key);
    }

    @Override
    public void put(String key, V value) {
      entries.put(key, value);
    }

    @Override
    public void delete(String key) {
      entries.remove(key);
    }

    @Override
    public void forEach(Consumer<V> action) {
      entries.values().forEach(action);
    }
  }
}
