package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.analysis.InvalidArticleException;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.Company;
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

  private FixedKeyProcessorContext<String, Analysis> context;
  private ReadOnlyKeyValueStore<String, Company> companies;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AnalyseArticles(ArticleAnalyzer analyzer, Watchlist watchlist) {
    this.analyzer = analyzer;
    this.watchlist = watchlist;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Analysis> context) {
    this.context = context;
    companies = context.getStateStore(StateStores.COMPANY_WATCHLIST);
  }

  @Override
  public void process(FixedKeyRecord<String, Article> record) {
    @Nullable String problem = problem(record.key(), record.value());
    if (problem != null) {
      throw new RejectedArticleException(problem);
    }
    CompanyExtractor extractor = watchlist.extractor(companies);
    Analysis analysis;
    try {
      analysis =
          analyzer.analyze(
              DomainMapper.article(record.value()),
              Instant.ofEpochMilli(record.timestamp()),
              extractor);
    } catch (InvalidArticleException e) {
      throw new RejectedArticleException(e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new RejectedArticleException("the analysis failed: " + e, e);
    }
    context.forward(record.withValue(analysis));
  }

  private static @Nullable String problem(@Nullable String key, @Nullable Article article) {
    if (key == null) {
      return "the record has no key: the key is the article's id";
    }
    if (article == null) {
      return "the record has no value";
    }
    if (!key.equals(article.getId())) {
      return "the record's key is not the article's id, which is " + article.getId();
    }
    return null;
  }
}
