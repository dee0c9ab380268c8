package dev.scrutiny.topology;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Company;
import dev.scrutiny.schemas.CompanyCandidate;
import dev.scrutiny.schemas.CompanyKind;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.schemas.TranslatedArticle;
import dev.scrutiny.story.StorySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The production topology, with the production settings and engines, in a test driver. */
final class Harness implements AutoCloseable {

  /** Loaded once: dictionaries and language models are the same for all tests. */
  static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();

  /** As the application has them where nothing is configured. */
  static final StorySettings STORIES = new StorySettings(Duration.ofDays(7), Duration.ofDays(14));

  /** In memory where the system has a folder there: to open a store waits for the disk. */
  private static final Path MEMORY = Path.of("/dev/shm");

  static final Instant NOON = Instant.parse("2021-03-19T12:00:00Z");

  private final Topics topics =
      new Topics("", Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));
  private final Path state =
      (Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")))
          .resolve("scrutiny-test-" + UUID.randomUUID());
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> articles;
  private final TestInputTopic<byte[], byte[]> rawArticles;
  private final TestInputTopic<String, Company> watchlist;
  private final SortedMap<String, CompanyScrutiny> table = new TreeMap<>();
  private final SortedMap<String, DailyCompanyScrutiny> daily = new TreeMap<>();
  private final SortedMap<String, CompanyCandidate> candidates = new TreeMap<>();
  private final SortedMap<String, Story> stories = new TreeMap<>();
  private final SortedMap<String, ArticleStory> assignments = new TreeMap<>();
  private final SortedMap<String, TranslatedArticle> translated = new TreeMap<>();
  private final SortedMap<List<String>, CompanyMention> mentions =
      new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
  private final List<String> rejections = new ArrayList<>();

  /** With a watchlist that is built anew at once. */
  Harness(Company... companies) {
    this(TopologyListener.NONE, companies);
  }

  Harness(TopologyListener listener, Company... companies) {
    this(listener, Runnable::run, companies);
  }

  /**
   * A harness.
   *
   * @param background where a changed watchlist is built
   */
  Harness(TopologyListener listener, Executor background, Company... companies) {
    ScrutinyTopology topology =
        new ScrutinyTopology(topics, ANALYZER, STORIES, listener, () -> new Watchlist(background));
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.putAll(topology.settings());
    driver = new TopologyTestDriver(topology.build(settings), settings, NOON);
    articles = input(topics.articles());
    watchlist = input(topics.companyWatchlist());
    rawArticles =
        driver.createInputTopic(
            topics.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
    for (Company company : companies) {
      watch(company);
    }
  }

  static Company company(String id, String name, String... aliases) {
    return new Company(
        id, name, List.of(aliases), List.of(), List.of(), null, null, CompanyKind.COMPANY);
  }

  static Article article(String id, String title, String body) {
    return Article.newBuilder().setId(id).setTitle(title).setBody(body).build();
  }

  void watch(Company company) {
    watchlist.pipeInput(company.getCompanyId(), company);
  }

  void watchAs(String key, Company company) {
    watchlist.pipeInput(key, company);
  }

  void unwatch(String companyId) {
    watchlist.pipeInput(companyId, (Company) null);
  }

  void publish(Article article) {
    publish(article.getId(), article);
  }

  /** Publishes an article that arrives at a time: stream time goes on to it. */
  void publish(Article article, Instant arrival) {
    articles.pipeInput(article.getId(), article, arrival);
  }

  void publish(String key, Article article) {
    articles.pipeInput(key, article, NOON);
  }

  void publishRaw(byte[] key, byte[] value) {
    rawArticles.pipeInput(key, value, NOON);
  }

  SortedMap<String, CompanyCandidate> candidates() {
    drain(topics.companyCandidates(), candidates);
    return candidates;
  }

  /** Lets stream time go on by an article that names nobody. */
  void advance(Duration time) {
    articles.pipeInput("clock", article("clock", "Rain", "It rained all day."), NOON.plus(time));
  }

  SortedMap<String, CompanyScrutiny> table() {
    drain(topics.companyScrutiny(), table);
    return table;
  }

  SortedMap<String, DailyCompanyScrutiny> daily() {
    drain(topics.companyScrutinyDaily(), daily);
    return daily;
  }

  SortedMap<String, Story> stories() {
    drain(topics.stories(), stories);
    return stories;
  }

  SortedMap<String, ArticleStory> assignments() {
    drain(topics.articleStories(), assignments);
    return assignments;
  }

  SortedMap<String, TranslatedArticle> translated() {
    drain(topics.articlesTranslated(), translated);
    return translated;
  }

  /** Latest mention by article and company. */
  SortedMap<List<String>, CompanyMention> mentions() {
    for (var record : output(topics.companyMentions()).readRecordsToList()) {
      mentions.put(List.of(record.value().getArticleId(), record.key()), record.value());
    }
    return mentions;
  }

  /** Reasons of the rejected articles, in order. */
  List<String> rejections() {
    for (TestRecord<byte[], byte[]> record :
        driver
            .createOutputTopic(
                topics.articlesRejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList()) {
      Header reason = record.headers().lastHeader(RejectArticles.REASON_HEADER);
      rejections.add(new String(reason.value(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return rejections;
  }

  @Override
  public void close() {
    driver.close();
    try {
      Utils.delete(state.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <V> TestInputTopic<String, V> input(Topic<V> topic) {
    return driver.createInputTopic(topic.name(), new StringSerializer(), topic.serializer());
  }

  private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
    return driver.createOutputTopic(topic.name(), new StringDeserializer(), topic.deserializer());
  }

  private <V> void drain(Topic<V> topic, Map<String, V> into) {
    for (TestRecord<String, V> record : output(topic).readRecordsToList()) {
      if (record.value() == null) {
        into.remove(record.key());
      } else {
        into.put(record.key(), record.value());
      }
    }
  }
}
