package dev.scrutiny.topology;

import dev.scrutiny.schemas.Company;
import dev.scrutiny.schemas.CompanyCandidate;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.topology.state.ArticleCandidates;
import dev.scrutiny.topology.state.ArticleMentions;
import dev.scrutiny.topology.state.MentionFactsState;
import dev.scrutiny.topology.state.StoryTallyState;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The state stores, by name, each with the reason for its policy. All are logged to a changelog
 * topic and so restored wherever a task moves.
 */
final class StateStores {

  /** Companies by id, read whole by every instance. */
  static final String COMPANY_WATCHLIST = "company-watchlist";

  /** Mentions of recent articles, waiting for their story. */
  static final String ARTICLE_MENTIONS = "article-mentions";

  /** Candidates that recent articles were counted for. */
  static final String ARTICLE_CANDIDATES = "article-candidates";

  /** Companies that nobody watches, with their counts. */
  static final String COMPANY_CANDIDATES = "company-candidates";

  /** What each article adds to a company's figures, so that it can be withdrawn. */
  static final String MENTION_FACTS = "mention-facts";

  /** What each story adds to a company's figures, of all days and of each day. */
  static final String STORY_TALLIES = "story-tallies";

  /** Publication times of a company's articles in order, with their stories. */
  static final String PUBLICATION_TIMES = "publication-times";

  /** The table. */
  static final String COMPANY_SCRUTINY = "company-scrutiny";

  /** The table by day. */
  static final String COMPANY_SCRUTINY_DAILY = "company-scrutiny-daily";

  private static final Map<String, Schema> VALUES =
      Map.of(
          ARTICLE_MENTIONS, ArticleMentions.getClassSchema(),
          ARTICLE_CANDIDATES, ArticleCandidates.getClassSchema(),
          COMPANY_CANDIDATES, CompanyCandidate.getClassSchema(),
          MENTION_FACTS, MentionFactsState.getClassSchema(),
          STORY_TALLIES, StoryTallyState.getClassSchema(),
          PUBLICATION_TIMES, Schema.create(Schema.Type.STRING),
          COMPANY_SCRUTINY, CompanyScrutiny.getClassSchema(),
          COMPANY_SCRUTINY_DAILY, DailyCompanyScrutiny.getClassSchema());

  private StateStores() {}

  /** The schemas of the values, by the names of the stores: those that have a changelog. */
  static Map<String, Schema> logged() {
    return VALUES;
  }

  /** The serde of a store's values. */
  static <V extends SpecificRecord> Serde<V> values(String store) {
    return StateSerde.of(Objects.requireNonNull(VALUES.get(store)));
  }

  /** In memory, without changelog: the topic itself is compacted and read again at every start. */
  static StoreBuilder<KeyValueStore<String, Company>> companyWatchlist(Serde<Company> companies) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(COMPANY_WATCHLIST), Serdes.String(), companies)
        .withLoggingDisabled();
  }

  /**
   * A window store, since it drops whole segments when their time is over, without any scan: an
   * article's mentions, with their sentences, are by far the largest state. The window of an entry
   * is the stream time of its arrival, so that an article published long ago is not late.
   */
  static StoreBuilder<WindowStore<String, ArticleMentions>> articleMentions(Duration retention) {
    return Stores.windowStoreBuilder(
            Stores.persistentWindowStore(ARTICLE_MENTIONS, retention, Duration.ofMillis(1), false),
            Serdes.String(),
            StateStores.<ArticleMentions>values(ARTICLE_MENTIONS))
        .withLoggingEnabled(
            Map.of("max.message.bytes", Integer.toString(ScrutinyTopology.MAX_RECORD_BYTES)));
  }

  /** A window store for the same reason; few articles have an entry, and it is small. */
  static StoreBuilder<WindowStore<String, ArticleCandidates>> articleCandidates(
      Duration retention) {
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(ARTICLE_CANDIDATES, retention, Duration.ofMillis(1), false),
        Serdes.String(),
        StateStores.<ArticleCandidates>values(ARTICLE_CANDIDATES));
  }

  static StoreBuilder<KeyValueStore<String, CompanyCandidate>> companyCandidates() {
    return keyValue(COMPANY_CANDIDATES);
  }

  static StoreBuilder<KeyValueStore<String, MentionFactsState>> mentionFacts() {
    return keyValue(MENTION_FACTS);
  }

  static StoreBuilder<KeyValueStore<String, StoryTallyState>> storyTallies() {
    return keyValue(STORY_TALLIES);
  }

  static StoreBuilder<KeyValueStore<String, String>> publicationTimes() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PUBLICATION_TIMES), Serdes.String(), Serdes.String());
  }

  private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> keyValue(
      String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), StateStores.<V>values(name));
  }
}
