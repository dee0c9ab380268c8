package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.state.FingerprintState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor of stories in a task that is closed and revived. */
class AssignStoriesTest {

  @TempDir private Path folder;

  private final List<StateStore> stores = new ArrayList<>();
  private final AssignStories processor =
      new AssignStories(StorySettings.DEFAULT, TopologyListener.NONE);
  private MockProcessorContext<String, StoryOutput> context;

  @BeforeEach
  void open() {
    context = new MockProcessorContext<>(new Properties(), new TaskId(2, 0), folder.toFile());
    for (StoreBuilder<?> builder : StoryStores.builders()) {
      StateStore store = builder.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
      stores.add(store);
    }
    processor.init(context);
  }

  @AfterEach
  void close() {
    stores.forEach(StateStore::close);
  }

  @Test
  void aRevivedTaskKnowsWhatItsStoresHold() {
    assertThat(storyOf("first")).isEqualTo("first");
    processor.init(context);
    assertThat(storyOf("copy")).isEqualTo("first");
  }

  @Test
  void aRevivedTaskDoesNotKnowWhatItsStoresDoNotHold() {
    assertThat(storyOf("first")).isEqualTo("first");
    // The transaction was rolled back, and the stores are restored to what they were.
    stores.forEach(AssignStoriesTest::empty);
    processor.init(context);
    assertThat(storyOf("copy")).isEqualTo("copy");
    assertThat(storyOf("first")).isEqualTo("copy");
  }

  private String storyOf(String articleId) {
    context.resetForwards();
    processor.process(new Record<>(articleId, fingerprint(articleId), 0));
    return context.forwarded().stream()
        .map(forwarded -> (StoryOutput) forwarded.record().value())
        .filter(StoryOutput::assignment)
        .map(output -> ((ArticleStory) output.value()).getStoryId())
        .findFirst()
        .orElseThrow();
  }

  private static FingerprintState fingerprint(String articleId) {
    return new FingerprintState(
        1,
        articleId,
        "en",
        "Crane falls",
        true,
        List.of(),
        1_700_000_000_000L,
        true,
        (long) articleId.hashCode(),
        77L,
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
        List.of("crane", "harbour", "ferry", "docker"),
        List.of(300, 200, 150, 100));
  }

  @SuppressWarnings("unchecked") // All stores have strings as keys.
  private static void empty(StateStore store) {
    KeyValueStore<String, Object> table = (KeyValueStore<String, Object>) store;
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, Object> all = table.all()) {
      all.forEachRemaining((KeyValue<String, Object> entry) -> keys.add(entry.key));
    }
    keys.forEach(table::delete);
  }
}
