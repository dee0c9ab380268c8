package dev.scrutiny.topology;

import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Company;
import dev.scrutiny.schemas.CompanyCandidate;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.schemas.TranslatedArticle;
import dev.scrutiny.schemas.TrustedRecords;
import dev.scrutiny.topology.Topic.Layout;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The topics, all in one place. */
public final class Topics {

  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  /** The longest article that is allowed takes more than a broker's usual megabyte. */
  private static final Map<String, String> LARGE_RECORDS =
      Map.of("max.message.bytes", Integer.toString(ScrutinyTopology.MAX_RECORD_BYTES));

  /** Four hundred days: a year can be compared with the one before. */
  private static final Map<String, String> COMPACTED_AND_FORGOTTEN =
      Map.of("cleanup.policy", "compact,delete", "retention.ms", "34560000000");

  private final String prefix;
  private final Map<String, Object> registrySettings;

  private final Topic<Article> articles;
  private final Topic<TranslatedArticle> articlesTranslated;
  private final Topic<ArticleStory> articleStories;
  private final Topic<Story> stories;
  private final Topic<CompanyMention> companyMentions;
  private final Topic<CompanyCandidate> companyCandidates;
  private final Topic<CompanyScrutiny> companyScrutiny;
  private final Topic<DailyCompanyScrutiny> companyScrutinyDaily;
  private final Topic<Company> companyWatchlist;

  /**
   * Builds the topics and their serdes.
   *
   * @param prefix put before every name, may be empty
   * @param registrySettings settings of the registry client, {@code schema.registry.url} at least
   */
  public Topics(String prefix, Map<String, ?> registrySettings) {
    TrustedRecords.trust();
    this.prefix = prefix;
    this.registrySettings = new HashMap<>(registrySettings);
    this.registrySettings.put("specific.avro.reader", true);
    articles = topic("articles", Article.getClassSchema(), Layout.PARTITIONED, LARGE_RECORDS);
    articlesTranslated =
        topic(
            "articles-translated",
            TranslatedArticle.getClassSchema(),
            Layout.PARTITIONED,
            LARGE_RECORDS);
    articleStories =
        topic("article-stories", ArticleStory.getClassSchema(), Layout.PARTITIONED, COMPACTED);
    stories = topic("stories", Story.getClassSchema(), Layout.PARTITIONED, COMPACTED);
    companyMentions =
        topic(
            "company-mentions", CompanyMention.getClassSchema(), Layout.PARTITIONED, LARGE_RECORDS);
    companyCandidates =
        topic(
            "company-candidates", CompanyCandidate.getClassSchema(), Layout.PARTITIONED, COMPACTED);
    companyScrutiny =
        topic("company-scrutiny", CompanyScrutiny.getClassSchema(), Layout.PARTITIONED, COMPACTED);
    companyScrutinyDaily =
        topic(
            "company-scrutiny-daily",
            DailyCompanyScrutiny.getClassSchema(),
            Layout.PARTITIONED,
            COMPACTED_AND_FORGOTTEN);
    companyWatchlist =
        topic("company-watchlist", Company.getClassSchema(), Layout.SINGLE, COMPACTED);
  }

  /** Input: articles by id. */
  public Topic<Article> articles() {
    return articles;
  }

  /** The articles in English. */
  public Topic<TranslatedArticle> articlesTranslated() {
    return articlesTranslated;
  }

  /** The story of each article. Partitioned like the articles: the two are read together. */
  public Topic<ArticleStory> articleStories() {
    return articleStories;
  }

  /** The stories. */
  public Topic<Story> stories() {
    return stories;
  }

  /** What each article says of each company. */
  public Topic<CompanyMention> companyMentions() {
    return companyMentions;
  }

  /** Companies that articles name though nobody watches them. */
  public Topic<CompanyCandidate> companyCandidates() {
    return companyCandidates;
  }

  /** The table: scrutiny of each company. */
  public Topic<CompanyScrutiny> companyScrutiny() {
    return companyScrutiny;
  }

  /** The same by day of publication. */
  public Topic<DailyCompanyScrutiny> companyScrutinyDaily() {
    return companyScrutinyDaily;
  }

  /** Input: the companies that are watched. */
  public Topic<Company> companyWatchlist() {
    return companyWatchlist;
  }

  /** Name of the topic of articles that could not be processed: keys and values as received. */
  public String articlesRejected() {
    return prefix + "articles-rejected";
  }

  /** Settings of the topic of rejected articles. */
  public Map<String, String> rejectedSettings() {
    return LARGE_RECORDS;
  }

  /** All topics with a schema: all but the rejected articles. */
  public List<Topic<?>> all() {
    return List.of(
        articles,
        articlesTranslated,
        articleStories,
        stories,
        companyMentions,
        companyCandidates,
        companyScrutiny,
        companyScrutinyDaily,
        companyWatchlist);
  }

  /** Names of the topics that the topology reads. */
  public Set<String> read() {
    return Set.of(
        articles.name(), companyWatchlist.name(), articleStories.name(), companyMentions.name());
  }

  /** Names of the topics that the topology writes. */
  public Set<String> written() {
    return Set.of(
        articlesTranslated.name(),
        articleStories.name(),
        stories.name(),
        companyMentions.name(),
        companyCandidates.name(),
        companyScrutiny.name(),
        companyScrutinyDaily.name(),
        articlesRejected());
  }

  private <V extends SpecificRecord> Topic<V> topic(
      String name, Schema schema, Layout layout, Map<String, String> settings) {
    return new Topic<>(prefix + name, schema, serde(), layout, settings);
  }

  /** Confluent's wire format: a zero byte, the schema's id, the value (specific records). */
  @SuppressWarnings("unchecked") // Confluent's serializers are declared for Object.
  private <V extends SpecificRecord> Serde<V> serde() {
    Serde<Object> serde = Serdes.serdeFrom(new KafkaAvroSerializer(), new KafkaAvroDeserializer());
    serde.configure(registrySettings, false);
    return (Serde<V>) (Serde<?>) serde;
  }
}
