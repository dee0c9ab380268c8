package dev.scrutiny.topology;

import dev.scrutiny.count.Figures;
import dev.scrutiny.count.MentionFacts;
import dev.scrutiny.count.StoryTally;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.state.MentionFactsState;
import dev.scrutiny.topology.state.ScrutinyChange;
import dev.scrutiny.topology.state.StoryTallyState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns a mention into what it changes in its company's figures: the figures of the stories that it
 * touches before and after, to subtract and to add. One change for the company, and one for each
 * day that the mention touches.
 *
 * <p>A mention replaces the earlier one of the same article and company; the same mention again
 * changes nothing. Work per mention does not grow with the number of articles or stories.
 */
final class TallyStories implements FixedKeyProcessor<String, CompanyMention, ScrutinyChange> {

  /** Articles that are looked at for the latest stories: bounds the work per mention. */
  private static final int LATEST_ARTICLES = 20;

  private final TopologyListener listener;

  private FixedKeyProcessorContext<String, ScrutinyChange> context;
  private KeyValueStore<String, MentionFactsState> mentionFacts;
  private KeyValueStore<String, StoryTallyState> storyTallies;
  private KeyValueStore<String, String> publicationTimes;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  TallyStories(TopologyListener listener) {
    this.listener = listener;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, ScrutinyChange> context) {
    this.context = context;
    mentionFacts = context.getStateStore(StateStores.MENTION_FACTS);
    storyTallies = context.getStateStore(StateStores.STORY_TALLIES);
    publicationTimes = context.getStateStore(StateStores.PUBLICATION_TIMES);
  }

  @Override
  public void process(FixedKeyRecord<String, CompanyMention> record) {
    listener.counted(Duration.ofMillis(context.currentSystemTimeMs() - record.timestamp()));
    CompanyMention mention = record.value();
    String key = StoreKeys.of(mention.getCompanyId(), mention.getArticleId());
    MentionFacts before = StateMapper.facts(mentionFacts.get(key));
    MentionFacts after = StateMapper.facts(mention);
    if (Objects.equals(before, after)) {
      return;
    }
    if (after == null) {
      mentionFacts.delete(key);
    } else {
      mentionFacts.put(key, StateMapper.state(after));
    }
    forward(record, null, before, after);
    for (int day : days(before, after)) {
      forward(record, day, onDay(before, day), onDay(after, day));
    }
  }

  private void forward(
      FixedKeyRecord<String, CompanyMention> record,
      @Nullable Integer day,
      @Nullable MentionFacts before,
      @Nullable MentionFacts after) {
    CompanyMention mention = record.value();
    String scope =
        day == null
            ? mention.getCompanyId()
            : CompanyDay.key(mention.getCompanyId(), LocalDate.ofEpochDay(day));
    Map<String, StoryTally> tallies = new TreeMap<>();
    if (before != null) {
      tallies.put(before.storyId(), stored(scope, before.storyId()));
    }
    if (after != null) {
      tallies.put(after.storyId(), stored(scope, after.storyId()));
    }
    Figures subtract = figures(tallies);
    if (before != null) {
      tallies.computeIfPresent(before.storyId(), (id, tally) -> tally.minus(before));
      publicationTimes.delete(timeKey(scope, before, mention));
    }
    if (after != null) {
      tallies.computeIfPresent(after.storyId(), (id, tally) -> tally.plus(after));
      publicationTimes.put(timeKey(scope, after, mention), after.storyId());
    }
    tallies.forEach((storyId, tally) -> store(scope, storyId, tally));
    Latest latest = latest(scope, day == null ? LATEST_ARTICLES : 1);
    context.forward(
        record.withValue(
            new ScrutinyChange(
                mention.getCompanyId(),
                mention.getCompanyName(),
                day,
                StateMapper.state(subtract),
                StateMapper.state(figures(tallies)),
                firstTime(scope),
                latest.time(),
                latest.storyIds())));
  }

  private static Figures figures(Map<String, StoryTally> tallies) {
    Figures figures = Figures.NONE;
    for (StoryTally tally : tallies.values()) {
      figures = figures.plus(tally.figures());
    }
    return figures;
  }

  private StoryTally stored(String scope, String storyId) {
    return StateMapper.tally(storyTallies.get(StoreKeys.of(scope, storyId)));
  }

  private void store(String scope, String storyId, StoryTally tally) {
    String key = StoreKeys.of(scope, storyId);
    if (tally.isEmpty()) {
      storyTallies.delete(key);
    } else {
      storyTallies.put(key, StateMapper.state(tally));
    }
  }

  private long firstTime(String scope) {
    try (KeyValueIterator<String, String> times =
        publicationTimes.range(StoreKeys.from(scope), StoreKeys.to(scope))) {
      return times.hasNext() ? StoreKeys.millis(times.next().key, scope) : 0;
    }
  }

  private Latest latest(String scope, int articles) {
    long time = 0;
    Set<String> storyIds = new LinkedHashSet<>();
    try (KeyValueIterator<String, String> times =
        publicationTimes.reverseRange(StoreKeys.from(scope), StoreKeys.to(scope))) {
      for (int i = 0; i < articles && times.hasNext(); i++) {
        KeyValue<String, String> entry = times.next();
        if (i == 0) {
          time = StoreKeys.millis(entry.key, scope);
        }
        storyIds.add(entry.value);
      }
    }
    return new Latest(time, List.copyOf(storyIds));
  }

  /** Publication time of the latest article, 0 where none is, and stories of the latest ones. */
  private record Latest(long time, List<String> storyIds) {}

  private static String timeKey(String scope, MentionFacts facts, CompanyMention mention) {
    return StoreKeys.of(scope, facts.publishedAt(), mention.getArticleId());
  }

  private static Set<Integer> days(@Nullable MentionFacts before, @Nullable MentionFacts after) {
    Set<Integer> days = new TreeSet<>();
    if (before != null) {
      days.add(day(before));
    }
    if (after != null) {
      days.add(day(after));
    }
    return days;
  }

  private static @Nullable MentionFacts onDay(@Nullable MentionFacts facts, int day) {
    return facts != null && day(facts) == day ? facts : null;
  }

  private static int day(MentionFacts facts) {
    return (int)
        Instant.ofEpochMilli(facts.publishedAt())
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .toEpochDay();
  }
}
