package dev.scrutiny.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.analysis.RejectReason;
import dev.scrutiny.app.http.WebServer;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Reason;
import dev.scrutiny.story.StoryUpdate;
import dev.scrutiny.translate.CachedTranslator;
import dev.scrutiny.translate.FallbackTranslator;
import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private final Health health = new Health();
  private final Metrics metrics = new Metrics(health, Map.of("version", "1", "engine", "lexicon"));

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void sayWhatTheInstanceIsAndWhetherItIsReady() throws Exception {
    assertThat(scrape())
        .contains("scrutiny_info{engine=\"lexicon\",version=\"1\"} 1\n", "scrutiny_ready 0.0");
    health.set(Health.State.RUNNING, "");
    assertThat(scrape()).contains("scrutiny_ready 1.0");
  }

  @Test
  void everyReasonIsThereBeforeItsFirstArticle() throws Exception {
    for (RejectReason reason : RejectReason.values()) {
      assertThat(scrape())
          .contains("scrutiny_articles_rejected_total{reason=\"" + reason.label() + "\"} 0.0");
    }
    metrics.topology().rejected(RejectReason.EMPTY_BODY);
    assertThat(scrape()).contains("scrutiny_articles_rejected_total{reason=\"empty_body\"} 1.0");
  }

  @Test
  void countArticlesByWhatWasDoneToThem() throws Exception {
    CachedTranslator down = new CachedTranslator(new Down(), 1_000_000);
    metrics.measure(down);
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(
            new LanguageDetector(), new FallbackTranslator(down, LexiconTranslator.load()));
    for (String language : List.of("fr", "en", "is")) {
      metrics
          .topology()
          .analysed(
              analyzer.analyze(
                  new Article(language, null, "Le pays.", language, null),
                  Instant.EPOCH,
                  new CompanyExtractor(List.of())),
              Duration.ofMillis(2));
    }

    assertThat(scrape())
        .contains(
            "scrutiny_articles_analysed_total{status=\"translated\"} 1.0",
            "scrutiny_articles_analysed_total{status=\"english\"} 1.0",
            "scrutiny_articles_analysed_total{status=\"unsupported_language\"} 1.0",
            "scrutiny_translations_total{engine=\"lexicon\"} 1.0",
            "scrutiny_translation_fallbacks_total{engine=\"down\",reason=\"http_503\"} 2.0",
            "scrutiny_translation_cache_requests_total{result=\"miss\"} 2.0",
            "scrutiny_analysis_seconds_count 3");
  }

  @Test
  void countWhatBecomesOfStories() throws Exception {
    metrics
        .topology()
        .assigned("b", new StoryUpdate(List.of(assignment("a"), assignment("b")), List.of()));
    metrics.topology().indexed(2, 1);
    metrics.topology().counted(Duration.ofMillis(700));
    metrics.topology().counted(Duration.ofMillis(-1));

    assertThat(scrape())
        .contains(
            "scrutiny_articles_assigned_total{reason=\"same_story\"} 1.0",
            "scrutiny_articles_moved_total 1.0",
            "scrutiny_index_articles 2.0",
            "scrutiny_index_stories 1.0",
            "scrutiny_latency_seconds_bucket{le=\"0.5\"} 1\n",
            "scrutiny_latency_seconds_bucket{le=\"1.0\"} 2\n");
  }

  private String scrape() throws Exception {
    try (WebServer server = WebServer.bind(WebServer.LOOPBACK, 0)) {
      metrics.serve(server);
      server.start();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(server.url() + "/metrics")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      return answer.body();
    }
  }

  private static Assignment assignment(String articleId) {
    return new Assignment(
        articleId, "a", Reason.SAME_STORY, 1, 0.5, null, List.of(), false, 0, 0, 1);
  }

  /** An engine whose server is down. */
  private static final class Down implements Translator {
    @Override
    public String engine() {
      return "down";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public boolean supports(String language) {
      return true;
    }

    @Override
    public Translations translate(String language, List<String> sentences) {
      return new Translations(
          engine(),
          version(),
          "down: HTTP 503",
          sentences.stream().map(Translation::none).toList());
    }
  }
}
