package dev.scrutiny.topology;

import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.StoryIndex;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.story.StorySummary;
import dev.scrutiny.story.StoryUpdate;
import dev.scrutiny.topology.state.FingerprintState;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Assigns articles to stories: the story index over state stores. Forwards the assignments that are
 * new or have changed, and the stories that they change; a story without articles as a tombstone.
 */
final class AssignStories
    extends ContextualProcessor<String, FingerprintState, String, StoryOutput> {

  private final StorySettings settings;
  private final TopologyListener listener;
  private StoryIndex index;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AssignStories(StorySettings settings, TopologyListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public void init(ProcessorContext<String, StoryOutput> context) {
    super.init(context);
    index = new StoryIndex(new StoryStores(context), settings);
    listener.indexed(index.articleCount(), index.storyCount());
  }

  @Override
  public void process(Record<String, FingerprintState> record) {
    StoryUpdate update = index.assign(StoryMapper.fingerprint(record.value()));
    listener.assigned(record.key(), update);
    listener.indexed(index.articleCount(), index.storyCount());
    for (Assignment assignment : update.assignments()) {
      forward(record, assignment.articleId(), true, StoryMapper.record(assignment));
    }
    for (StorySummary story : update.stories()) {
      forward(record, story.storyId(), false, story.isGone() ? null : StoryMapper.record(story));
    }
  }

  @Override
  public void close() {
    listener.indexed(0, 0);
  }

  private void forward(
      Record<String, FingerprintState> record,
      String key,
      boolean assignment,
      @Nullable SpecificRecord value) {
    context().forward(record.withKey(key).withValue(new StoryOutput(assignment, value)));
  }
}
