package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.analysis.InvalidArticleException;
import dev.scrutiny.analysis.RejectReason;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.Company;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Analyses articles one by one, without any state but the watchlist. An article that cannot be
 * analysed is rejected with the reason.
 */
final class AnalyseArticles implements FixedKeyProcessor<String, Article, Analysis> {

  private final ArticleAnalyzer analyzer;
  private final Watchlist watchlist;
  private final TopologyListener listener;

  private FixedKeyProcessorContext<String, Analysis> context;
  private ReadOnlyKeyValueStore<String, Company> companies;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AnalyseArticles(ArticleAnalyzer analyzer, Watchlist watchlist, TopologyListener listener) {
    this.analyzer = analyzer;
    this.watchlist = watchlist;
    this.listener = listener;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Analysis> context) {
    this.context = context;
    companies = context.getStateStore(StateStores.COMPANY_WATCHLIST);
  }

  @Override
  public void process(FixedKeyRecord<String, Article> record) {
    check(record.key(), record.value());
    CompanyExtractor extractor = watchlist.extractor(companies);
    long start = System.nanoTime();
    Analysis analysis;
    try {
      analysis =
          analyzer.analyze(
              DomainMapper.article(record.value()),
              Instant.ofEpochMilli(record.timestamp()),
              extractor);
    } catch (InvalidArticleException e) {
      throw new RejectedArticleException(e.reason(), e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new RejectedArticleException(RejectReason.FAILED, "the analysis failed: " + e, e);
    }
    listener.analysed(analysis, Duration.ofNanos(System.nanoTime() - start));
    context.forward(record.withValue(analysis));
  }

  private static void check(@Nullable String key, @Nullable Article article) {
    if (key == null) {
      throw new RejectedArticleException(
          RejectReason.NO_KEY, "the record has no key: the key is the article's id");
    }
    if (article == null) {
      throw new RejectedArticleException(RejectReason.NO_VALUE, "the record has no value");
    }
    if (!key.equals(article.getId())) {
      throw new RejectedArticleException(
          RejectReason.KEY_IS_NOT_ID,
          "the record's key is not the article's id, which is " + article.getId());
    }
  }
}
