package dev.scrutiny.app.evaluate;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which companies of a watchlist the whole analysis finds in a text. */
final class CompanyFinder {

  private static final Instant ARRIVAL = Instant.parse("2026-01-01T00:00:00Z");

  private final ArticleAnalyzer analyzer;
  private final CompanyExtractor extractor;

  /** A finder for a watchlist. */
  CompanyFinder(ArticleAnalyzer analyzer, Collection<Company> watchlist) {
    this.analyzer = analyzer;
    this.extractor = new CompanyExtractor(watchlist);
  }

  /**
   * What was found in a text.
   *
   * @param counted ids of the companies that count, by name or product
   * @param ambiguous ids of those whose name stands there without evidence that they are meant
   */
  record Found(Set<String> counted, Set<String> ambiguous) {}

  /** What is found in an article. */
  Found find(Article article) {
    Found found = new Found(new TreeSet<>(), new TreeSet<>());
    for (CompanyMentions mentions : analyzer.analyze(article, ARRIVAL, extractor).mentions()) {
      boolean counts =
          mentions.count(Occurrence.Kind.NAME) + mentions.count(Occurrence.Kind.PRODUCT) > 0;
      (counts ? found.counted() : found.ambiguous()).add(mentions.company().id());
    }
    return found;
  }

  /** What is found in a text without a headline. */
  Found find(String id, String text, String language) {
    return find(new Article(id, null, text, language, null));
  }
}
