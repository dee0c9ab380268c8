package dev.scrutiny.app.bench;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.CompanyExtractor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The whole analysis of an article, with the built-in engine and watchlist: articles a second on
 * one core, the articles in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AnalysisBenchmark extends CoreBenchmark {

  private static final Instant ARRIVAL = Instant.parse("2026-01-01T00:00:00Z");

  private @Nullable ArticleAnalyzer analyzer;
  private @Nullable CompanyExtractor companies;
  private List<Article> articles = List.of();
  private int next;

  /** Loads engines, watchlist and articles. */
  @Setup
  public void load() {
    analyzer = ArticleAnalyzer.standard();
    companies = new CompanyExtractor(WatchlistFiles.builtIn());
    articles = BenchArticles.read();
  }

  /** Analyses one article. */
  @Benchmark
  public Analysis article() {
    Article article = articles.get(next++ % articles.size());
    return Objects.requireNonNull(analyzer)
        .analyze(article, ARRIVAL, Objects.requireNonNull(companies));
  }
}
