package dev.scrutiny.topology;

import dev.scrutiny.story.ArticleRecord;
import dev.scrutiny.story.StoryRecord;
import dev.scrutiny.story.StoryStore;
import dev.scrutiny.story.Table;
import dev.scrutiny.topology.state.StoryArticleState;
import dev.scrutiny.topology.state.StoryCountsState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The tables of the story index as state stores. */
final class StoryStores implements StoryStore {

  private static final String ARTICLES = "story-articles";
  private static final String COUNTS = "story-counts";

  private static final Map<String, Schema> VALUES =
      Map.of(
          ARTICLES, StoryArticleState.getClassSchema(),
          COUNTS, StoryCountsState.getClassSchema());

  private final Table<ArticleRecord> articles;
  private final Table<StoryRecord> stories;

  /** The stores of the task that a processor runs in. */
  StoryStores(ProcessingContext context) {
    articles =
        new StoreTable<ArticleRecord, StoryArticleState>(
            context.getStateStore(ARTICLES), StoryMapper::article, StoryMapper::state);
    stories =
        new StoreTable<StoryRecord, StoryCountsState>(
            context.getStateStore(COUNTS), StoryMapper::counts, StoryMapper::state);
  }

  /** Builders of the stores, all logged, in a fixed order. */
  static Set<StoreBuilder<?>> builders() {
    return new LinkedHashSet<>(List.of(builder(ARTICLES), builder(COUNTS)));
  }

  /** The schemas of the values, by the names of the stores. */
  static Map<String, Schema> logged() {
    return VALUES;
  }

  @Override
  public Table<ArticleRecord> articles() {
    return articles;
  }

  @Override
  public Table<StoryRecord> stories() {
    return stories;
  }

  private static StoreBuilder<?> builder(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name),
        Serdes.String(),
        StateSerde.of(Objects.requireNonNull(VALUES.get(name))));
  }

  /** A store as a table of domain values. */
  private static final class StoreTable<V, S extends SpecificRecord> implements Table<V> {

    private final KeyValueStore<String, S> store;
    private final BiFunction<String, S, V> toValue;
    private final Function<V, S> toState;

    StoreTable(
        KeyValueStore<String, S> store, BiFunction<String, S, V> toValue, Function<V, S> toState) {
      this.store = store;
      this.toValue = toValue;
      this.toState = toState;
    }

    @Override
    public @Nullable V get(String key) {
      S state = store.get(key);
      return state == null ? null : toValue.apply(key, state);
    }

    @Override
    public void put(String key, V value) {
      store.put(key, toState.apply(value));
    }

    @Override
    public void delete(String key) {
      store.delete(key);
    }

    @Override
    public void forEach(Consumer<V> action) {
      try (KeyValueIterator<String, S> all = store.all()) {
        while (all.hasNext()) {
          KeyValue<String, S> entry = all.next();
          action.accept(toValue.apply(entry.key, entry.value));
        }
      }
    }
  }
}
