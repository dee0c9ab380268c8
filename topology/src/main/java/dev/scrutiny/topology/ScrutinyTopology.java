package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.state.CandidateChange;
import dev.scrutiny.topology.state.FingerprintState;
import dev.scrutiny.topology.state.ScrutinyChange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stream topology: analyse, assign to a story, count.
 *
 * <pre>
 * articles ─ analyse ─┬─ articles-translated
 *                     ├─ fingerprints (1 partition) ─ assign-stories ─┬─ article-stories ─┐
 *                     │                                               └─ stories          │
 *                     ├─ remember-candidates ─ count-candidates ─── company-candidates
 *                     └─ remember-mentions ── (store) ── publish-mentions ────────────────┘
 *                               └──────────┬──────────────────┘
 *                                   company-mentions ─ tally-stories ─┬─ company-scrutiny
 *                                                                     └─ company-scrutiny-daily
 * </pre>
 *
 * Every operator, store and internal topic has a name: names are part of the contract with the
 * state of a running installation.
 */
public final class ScrutinyTopology {

  private static final String FINGERPRINTS = "fingerprints";
  private static final String CANDIDATES = "candidates";
  private static final String COMPANY_DAYS = "company-days";

  /** What goes through the repartition topics. */
  private static final Map<String, Schema> REPARTITIONED =
      Map.of(
          FINGERPRINTS, FingerprintState.getClassSchema(),
          CANDIDATES, CandidateChange.getClassSchema(),
          COMPANY_DAYS, ScrutinyChange.getClassSchema());

  private static final Serde<ScrutinyChange> CHANGES = repartitioned(COMPANY_DAYS);

  /**
   * How much longer than articles their mentions are remembered. An article that changes its story
   * must still have its mentions, or its companies would go on counting it with the former story.
   * The index forgets by publication time, this store by the time of arrival, which may be ahead of
   * the latest publication by so much.
   */
  private static final Duration MENTIONS_OUTLAST = Duration.ofDays(2);

  /** Largest record in bytes, on the way through topics and changelogs. */
  static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  /** Name of the store of the companies in the table, which can be asked while it runs. */
  public static final String COMPANIES = StateStores.COMPANY_SCRUTINY;

  /** Name of the store of the companies that are watched. */
  public static final String WATCHLIST = StateStores.COMPANY_WATCHLIST;

  private final Topics topics;
  private final ArticleAnalyzer analyzer;
  private final StorySettings stories;
  private final TopologyListener listener;
  private final Supplier<Watchlist> watchlists;

  /**
   * A topology over topics that nobody listens to.
   *
   * @param analyzer analyses articles; used by all threads
   * @param stories how far apart articles may match, and how long they are remembered for matching
   *     and correction
   */
  public ScrutinyTopology(Topics topics, ArticleAnalyzer analyzer, StorySettings stories) {
    this(topics, analyzer, stories, TopologyListener.NONE);
  }

  /**
   * A topology over topics.
   *
   * @param analyzer analyses articles; used by all threads
   * @param stories how far apart articles may match, and how long they are remembered for matching
   *     and correction
   * @param listener hears what is done
   */
  public ScrutinyTopology(
      Topics topics, ArticleAnalyzer analyzer, StorySettings stories, TopologyListener listener) {
    this(topics, analyzer, stories, listener, Watchlist::new);
  }

  /** A topology whose watchlists build their extractors where they like. */
  ScrutinyTopology(
      Topics topics,
      ArticleAnalyzer analyzer,
      StorySettings stories,
      TopologyListener listener,
      Supplier<Watchlist> watchlists) {
    this.topics = topics;
    this.analyzer = analyzer;
    this.stories = stories;
    this.listener = listener;
    this.watchlists = watchlists;
  }

  /**
   * Builds the topology; each call gives one of its own.
   *
   * @param settings all settings that Kafka Streams will run with, {@link #settings} among them:
   *     the builder refuses unnamed operators, stores and topics if they say so
   */
  public Topology build(Properties settings) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    KStream<String, Analysis> analyses = analyse(builder);
    assignStories(analyses);
    publishMentions(builder, analyses);
    countCandidates(builder, analyses);
    count(builder);
    return builder.build(settings);
  }

  /** Settings of Kafka Streams that the topology relies on, wherever it runs. */
  public Map<String, Object> settings() {
    return Map.ofEntries(
        Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
        // As it will be from Kafka 5.0 on, when the constant for it goes.
        Map.entry("processing.exception.handler.global.enabled", true),
        Map.entry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true),
        Map.entry(
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectArticles.class),
        Map.entry(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectArticles.class),
        Map.entry(RejectArticles.ARTICLES_SETTING, topics.articles().name()),
        Map.entry(RejectArticles.WATCHLIST_SETTING, topics.companyWatchlist().name()),
        Map.entry(RejectArticles.REJECTED_SETTING, topics.articlesRejected()),
        Map.entry(RejectArticles.LISTENER_SETTING, listener),
        Map.entry(StreamsConfig.producerPrefix("max.request.size"), MAX_RECORD_BYTES + 1024));
  }

  /**
   * The topics that the application reads, in the order in which records flow through them: when
   * each in turn has been read to its end, everything is accounted for.
   *
   * @param applicationId prefix of the internal topics
   */
  public static List<String> flow(Topics topics, String applicationId) {
    return List.of(
        topics.articles().name(),
        applicationId + "-" + FINGERPRINTS + "-repartition",
        topics.articleStories().name(),
        topics.companyMentions().name(),
        applicationId + "-" + CANDIDATES + "-repartition",
        applicationId + "-" + COMPANY_DAYS + "-repartition");
  }

  /**
   * The topics that Kafka Streams makes for the application: changelogs of its stores and
   * repartition topics.
   *
   * @param applicationId what their names begin with
   */
  public static Set<String> internalTopics(String applicationId) {
    Set<String> names = new TreeSet<>();
    for (String repartition : REPARTITIONED.keySet()) {
      names.add(applicationId + "-" + repartition + "-repartition");
    }
    stored().keySet().forEach(store -> names.add(applicationId + "-" + store + "-changelog"));
    return names;
  }

  /** The schemas of the records of the state, by the names of the stores. */
  static Map<String, Schema> stored() {
    Map<String, Schema> schemas = new TreeMap<>(StateStores.logged());
    schemas.putAll(StoryStores.logged());
    return schemas;
  }

  /** The schemas of the records in repartition topics, by the names of the operators. */
  static Map<String, Schema> repartitioned() {
    return REPARTITIONED;
  }

  private static <V extends SpecificRecord> Serde<V> repartitioned(String name) {
    return StateSerde.of(Objects.requireNonNull(REPARTITIONED.get(name)));
  }

  private KStream<String, Analysis> analyse(StreamsBuilder builder) {
    Watchlist watchlist = watchlists.get();
    builder.addGlobalStore(
        StateStores.companyWatchlist(topics.companyWatchlist().values()),
        topics.companyWatchlist().name(),
        Consumed.with(Serdes.String(), topics.companyWatchlist().values())
            .withName("read-watchlist"),
        watchlist.updaters());
    KStream<String, Analysis> analyses =
        builder.stream(topics.articles().name(), topics.articles().consumed("read-articles"))
            .<Analysis>processValues(
                () -> new AnalyseArticles(analyzer, watchlist, listener), Named.as("analyse"));
    analyses
        .mapValues(DomainMapper::translated, Named.as("to-translated"))
        .to(
            topics.articlesTranslated().name(),
            topics.articlesTranslated().produced("write-translated"));
    return analyses;
  }

  private void assignStories(KStream<String, Analysis> analyses) {
    KStream<String, FingerprintState> fingerprints =
        analyses
            .mapValues(
                analysis -> StoryMapper.state(analysis.fingerprint()), Named.as("to-fingerprint"))
            // One partition: all articles must meet in one index.
            .repartition(
                Repartitioned.<String, FingerprintState>as(FINGERPRINTS)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(repartitioned(FINGERPRINTS))
                    .withNumberOfPartitions(1));
    new StoryTopology(topics, stories, listener).add(fingerprints);
  }

  private void publishMentions(StreamsBuilder builder, KStream<String, Analysis> analyses) {
    Duration kept = stories.retention().plus(MENTIONS_OUTLAST);
    builder.addStateStore(StateStores.articleMentions(kept));
    KStream<String, CompanyMention> known =
        analyses.process(
            () -> new RememberMentions(kept),
            Named.as("remember-mentions"),
            StateStores.ARTICLE_MENTIONS);
    KStream<String, CompanyMention> assigned =
        builder.stream(
                topics.articleStories().name(),
                topics.articleStories().consumed("read-assignments"))
            .process(
                () -> new PublishMentions(kept),
                Named.as("publish-mentions"),
                StateStores.ARTICLE_MENTIONS);
    known
        .merge(assigned, Named.as("all-mentions"))
        .to(topics.companyMentions().name(), topics.companyMentions().produced("write-mentions"));
  }

  private void countCandidates(StreamsBuilder builder, KStream<String, Analysis> analyses) {
    builder.addStateStore(StateStores.articleCandidates(stories.retention()));
    builder.addStateStore(StateStores.companyCandidates());
    analyses
        .process(
            () -> new RememberCandidates(stories.retention()),
            Named.as("remember-candidates"),
            StateStores.ARTICLE_CANDIDATES)
        .repartition(
            Repartitioned.<String, CandidateChange>as(CANDIDATES)
                .withKeySerde(Serdes.String())
                .withValueSerde(repartitioned(CANDIDATES)))
        .process(CountCandidates::new, Named.as("count-candidates"), StateStores.COMPANY_CANDIDATES)
        .to(
            topics.companyCandidates().name(),
            topics.companyCandidates().produced("write-candidates"));
  }

  private void count(StreamsBuilder builder) {
    builder.stream(
            topics.companyMentions().name(), topics.companyMentions().consumed("read-mentions"))
        .processValues(tallyProcessors(), Named.as("tally-stories"))
        .split(Named.as("change-"))
        .branch(
            (key, change) -> change.getDay() == null,
            Branched.withConsumer(this::countCompanies, "company"))
        .defaultBranch(Branched.withConsumer(this::countCompanyDays, "day"));
  }

  private void countCompanies(KStream<String, ScrutinyChange> changes) {
    changes
        .groupByKey(Grouped.with("companies", Serdes.String(), CHANGES))
        .aggregate(
            () -> null,
            (companyId, change, row) -> ScrutinyAggregate.apply(change, row),
            Named.as("count-companies"),
            Materialized.<String, CompanyScrutiny, KeyValueStore<Bytes, byte[]>>as(
                    StateStores.COMPANY_SCRUTINY)
                .withKeySerde(Serdes.String())
                .withValueSerde(StateStores.values(StateStores.COMPANY_SCRUTINY)))
        .toStream(Named.as("scrutiny-changes"))
        .to(topics.companyScrutiny().name(), topics.companyScrutiny().produced("write-scrutiny"));
  }

  private void countCompanyDays(KStream<String, ScrutinyChange> changes) {
    changes
        .selectKey(
            (companyId, change) -> CompanyDay.key(companyId, LocalDate.ofEpochDay(change.getDay())),
            Named.as("by-day"))
        .groupByKey(Grouped.with(COMPANY_DAYS, Serdes.String(), CHANGES))
        .aggregate(
            () -> null,
            (companyDay, change, row) -> ScrutinyAggregate.applyDaily(change, row),
            Named.as("count-company-days"),
            Materialized.<String, DailyCompanyScrutiny, KeyValueStore<Bytes, byte[]>>as(
                    StateStores.COMPANY_SCRUTINY_DAILY)
                .withKeySerde(Serdes.String())
                .withValueSerde(StateStores.values(StateStores.COMPANY_SCRUTINY_DAILY)))
        .toStream(Named.as("daily-changes"))
        .to(
            topics.companyScrutinyDaily().name(),
            topics.companyScrutinyDaily().produced("write-daily"));
  }

  private FixedKeyProcessorSupplier<String, CompanyMention, ScrutinyChange> tallyProcessors() {
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<String, CompanyMention, ScrutinyChange> get() {
        return new TallyStories(listener);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return new LinkedHashSet<>(
            List.of(
                StateStores.mentionFacts(),
                StateStores.storyTallies(),
                StateStores.publicationTimes()));
      }
    };
  }
}
