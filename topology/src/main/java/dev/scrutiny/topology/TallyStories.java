package dev.scrutiny.topology;

import dev.scrutiny.count.Figures;
import dev.scrutiny.count.MentionFacts;
import dev.scrutiny.count.StoryTally;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.state.MentionFactsState;
import dev.scrutiny.topology.state.ScrutinyChange;
import dev.scrutiny.topology.state.StoryTallyState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

  private FixedKeyProcessorContext<String, ScrutinyChange> context;
  private KeyValueStore<String, MentionFactsState> mentionFacts;
  private KeyValueStore<String, StoryTallyState> storyTallies;
  private KeyValueStore<String, String> publicationTimes;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  TallyStories() {}

  @Override
  public void init(FixedKeyProcessorContext<String, ScrutinyChange> context) {
    this.context = context;
    mentionFacts = context.getStateStore(StateStores.MENTION_FACTS);
    storyTallies = context.getStateStore(StateStores.STORY_TALLIES);
    publicationTimes = context.getStateStore(StateStores.PUBLICATION_TIMES);
  }

  @Override
  public void process(FixedKeyRecord<String, CompanyMention> record) {
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
    Set<String> storyIds = new LinkedHashSet<>();
    if (before != null) {
      storyIds.add(before.storyId());
    }
    if (after != null) {
      storyIds.add(after.storyId());
    }
    Figures subtract = figures(scope, storyIds);
    if (before != null) {
      tally(scope, before.storyId(), before, null);
      publicationTimes.delete(timeKey(scope, before, mention));
    }
    if (after != null) {
      tally(scope, after.storyId(), null, after);
      publicationTimes.put(timeKey(scope, after, mention), after.storyId());
    }
    context.forward(
        record.withValue(
            new ScrutinyChange(
                mention.getCompanyId(),
                mention.getCompanyName(),
                day,
                StateMapper.state(subtract),
                StateMapper.state(figures(scope, storyIds)),
                firstTime(scope),
                lastTime(scope),
                latestStories(scope))));
  }

  private Figures figures(String scope, Set<String> storyIds) {
    Figures figures = Figures.NONE;
    for (String storyId : storyIds) {
      figures = figures.plus(stored(scope, storyId).figures());
    }
    return figures;
  }

  private void tally(
      String scope, String storyId, @Nullable MentionFacts minus, @Nullable MentionFacts plus) {
    StoryTally tally = stored(scope, storyId);
    if (minus != null) {
      tally = tally.minus(minus);
    }
    if (plus != null) {
      tally = tally.plus(plus);
    }
    String key = StoreKeys.of(scope, storyId);
    if (tally.isEmpty()) {
      storyTallies.delete(key);
    } else {
      storyTallies.put(key, StateMapper.state(tally));
    }
  }

  private StoryTally stored(String scope, String storyId) {
    return StateMapper.tally(storyTallies.get(StoreKeys.of(scope, storyId)));
  }

  private long firstTime(String scope) {
    try (KeyValueIterator<String, String> times =
        publicationTimes.range(StoreKeys.from(scope), StoreKeys.to(scope))) {
      return times.hasNext() ? StoreKeys.millis(times.next().key, scope) : 0;
    }
  }

  private long lastTime(String scope) {
    try (KeyValueIterator<String, String> times =
        publicationTimes.reverseRange(StoreKeys.from(scope), StoreKeys.to(scope))) {
      return times.hasNext() ? StoreKeys.millis(times.next().key, scope) : 0;
    }
  }

  private List<String> latestStories(String scope) {
    Set<String> storyIds = new LinkedHashSet<>();
    try (KeyValueIterator<String, String> times =
        publicationTimes.reverseRange(StoreKeys.from(scope), StoreKeys.to(scope))) {
      for (int i = 0; i < LATEST_ARTICLES && times.hasNext(); i++) {
        storyIds.add(times.next().value);
      }
    }
    return new ArrayList<>(storyIds);
  }

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
