package dev.scrutiny.topology;

import dev.scrutiny.count.Figures;
import dev.scrutiny.count.MentionFacts;
import dev.scrutiny.count.StoryTally;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.state.FiguresState;
import dev.scrutiny.topology.state.MentionFactsState;
import dev.scrutiny.topology.state.StoryTallyState;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Between the counting domain and the records in stores and internal topics. */
final class StateMapper {

  private StateMapper() {}

  static @Nullable MentionFacts facts(@Nullable MentionFactsState state) {
    return state == null
        ? null
        : new MentionFacts(
            state.getStoryId(),
            state.getLanguage(),
            state.getPublishedAt(),
            state.getNames(),
            state.getProducts());
  }

  /** Null where the mention says that the article no longer mentions the company. */
  static @Nullable MentionFacts facts(CompanyMention mention) {
    MentionFacts facts =
        new MentionFacts(
            mention.getStoryId(),
            mention.getLanguage(),
            mention.getPublishedAt().toEpochMilli(),
            mention.getMentionCount(),
            mention.getProductMentionCount());
    return facts.isEmpty() ? null : facts;
  }

  static MentionFactsState state(MentionFacts facts) {
    return new MentionFactsState(
        facts.storyId(), facts.language(), facts.publishedAt(), facts.names(), facts.products());
  }

  static StoryTally tally(@Nullable StoryTallyState state) {
    return state == null
        ? StoryTally.empty()
        : new StoryTally(
            byNumber(state.getArticlesByNames()),
            byNumber(state.getArticlesByProducts()),
            new TreeMap<>(state.getArticlesByLanguage()));
  }

  static StoryTallyState state(StoryTally tally) {
    return new StoryTallyState(
        byDigits(tally.articlesByNames()),
        byDigits(tally.articlesByProducts()),
        tally.articlesByLanguage());
  }

  static Figures figures(FiguresState state) {
    return new Figures(
        state.getStories(),
        state.getArticles(),
        state.getMentions(),
        state.getRawMentions(),
        state.getProductMentions(),
        new TreeMap<>(state.getArticlesByLanguage()));
  }

  static FiguresState state(Figures figures) {
    return new FiguresState(
        figures.stories(),
        figures.articles(),
        figures.mentions(),
        figures.rawMentions(),
        figures.productMentions(),
        figures.articlesByLanguage());
  }

  /** Avro's map keys are strings. */
  private static SortedMap<Integer, Long> byNumber(Map<String, Long> byDigits) {
    SortedMap<Integer, Long> byNumber = new TreeMap<>();
    byDigits.forEach((digits, count) -> byNumber.put(Integer.valueOf(digits), count));
    return byNumber;
  }

  private static Map<String, Long> byDigits(SortedMap<Integer, Long> byNumber) {
    Map<String, Long> byDigits = new TreeMap<>();
    byNumber.forEach((number, count) -> byDigits.put(number.toString(), count));
    return byDigits;
  }
}
