package dev.scrutiny.topology;

import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.OrderedTable;
import dev.scrutiny.story.Posting;
import dev.scrutiny.story.StoryRecord;
import dev.scrutiny.story.StoryStore;
import dev.scrutiny.topology.state.AssignmentState;
import dev.scrutiny.topology.state.FingerprintState;
import dev.scrutiny.topology.state.PostingState;
import dev.scrutiny.topology.state.StoryCountsState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The tables of the story index as state stores. */
final class StoryStores implements StoryStore {

  private static final String FINGERPRINTS = "story-fingerprints";
  private static final String ASSIGNMENTS = "story-assignments";
  private static final String POSTINGS = "story-postings";
  private static final String COUNTS = "story-counts";
  private static final String MEMBERS_BY_TIME = "story-members-by-time";
  private static final String MEMBERS_BY_RANK = "story-members-by-rank";
  private static final String EXPIRY = "story-expiry";

  private final OrderedTable<Fingerprint> fingerprints;
  private final OrderedTable<Assignment> assignments;
  private final OrderedTable<Posting> postings;
  private final OrderedTable<StoryRecord> stories;
  private final OrderedTable<String> membersByTime;
  private final OrderedTable<String> membersByRank;
  private final OrderedTable<String> expiry;

  /** The stores of the task that a processor runs in. */
  StoryStores(ProcessingContext context) {
    fingerprints =
        new StoreTable<Fingerprint, FingerprintState>(
            context.getStateStore(FINGERPRINTS), StoryMapper::fingerprint, StoryMapper::state);
    assignments =
        new StoreTable<Assignment, AssignmentState>(
            context.getStateStore(ASSIGNMENTS), StoryMapper::assignment, StoryMapper::state);
    postings =
        new StoreTable<Posting, PostingState>(
            context.getStateStore(POSTINGS), StoryMapper::posting, StoryMapper::state);
    stories =
        new StoreTable<StoryRecord, StoryCountsState>(
            context.getStateStore(COUNTS), StoryMapper::counts, StoryMapper::state);
    membersByTime = strings(context, MEMBERS_BY_TIME);
    membersByRank = strings(context, MEMBERS_BY_RANK);
    expiry = strings(context, EXPIRY);
  }

  /** Builders of the stores, all logged, in a fixed order. */
  static Set<StoreBuilder<?>> builders() {
    List<StoreBuilder<?>> builders =
        List.of(
            builder(
                FINGERPRINTS, StateSerde.<FingerprintState>of(FingerprintState.getClassSchema())),
            builder(ASSIGNMENTS, StateSerde.<AssignmentState>of(AssignmentState.getClassSchema())),
            builder(POSTINGS, StateSerde.<PostingState>of(PostingState.getClassSchema())),
            builder(COUNTS, StateSerde.<StoryCountsState>of(StoryCountsState.getClassSchema())),
            builder(MEMBERS_BY_TIME, Serdes.String()),
            builder(MEMBERS_BY_RANK, Serdes.String()),
            builder(EXPIRY, Serdes.String()));
    return new LinkedHashSet<>(builders);
  }

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

  private static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }

  private static OrderedTable<String> strings(ProcessingContext context, String name) {
    return new StoreTable<String, String>(
        context.getStateStore(name), Function.identity(), Function.identity());
  }

  /** A store as a table of domain values. */
  private static final class StoreTable<V, S> implements OrderedTable<V> {

    private final KeyValueStore<String, S> store;
    private final Function<S, V> toValue;
    private final Function<V, S> toState;

    StoreTable(KeyValueStore<String, S> store, Function<S, V> toValue, Function<V, S> toState) {
      this.store = store;
      this.toValue = toValue;
      this.toState = toState;
    }

    @Override
    public @Nullable V get(String key) {
      S state = store.get(key);
      return state == null ? null : toValue.apply(state);
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
    public List<V> first(String from, String to, int limit) {
      return take(store.range(from, to), limit);
    }

    @Override
    public List<V> last(String from, String to, int limit) {
      return take(store.reverseRange(from, to), limit);
    }

    private List<V> take(KeyValueIterator<String, S> entries, int limit) {
      List<V> values = new ArrayList<>();
      try (entries) {
        while (values.size() < limit && entries.hasNext()) {
          values.add(toValue.apply(entries.next().value));
        }
      }
      return values;
    }
  }
}
