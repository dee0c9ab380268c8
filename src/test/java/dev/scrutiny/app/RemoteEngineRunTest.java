package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.engine.EngineSettings;
import dev.scrutiny.app.engine.Engines;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.TranslatedArticle;
import dev.scrutiny.schemas.TranslationStatus;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import dev.scrutiny.translate.libretranslate.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole system with a translation server that works, goes down, and comes back: every article
 * is accounted for, and its record names the engine that spoke.
 */
@ExtendWith(SharedCluster.class)
class RemoteEngineRunTest {

  private static final Path SEEDS = Path.of(System.getProperty("scrutiny.home"), "seeds");
  private static final int ARTICLES = 40;
  private static final int REQUESTS_BEFORE_DOWN = 12;

  @TempDir private Path folder;

  private final LexiconTranslator builtIn = LexiconTranslator.load();
  private final EmbeddedCluster cluster;

  RemoteEngineRunTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void everyArticleIsAccountedForWhetherTheServerIsUpOrDown() throws Exception {
    try (ScriptedServer server = new ScriptedServer(this::english);
        Translator translator = Engines.open(EngineSettings.of(config(server)));
        EmbeddedRun run =
            EmbeddedRun.start(
                cluster,
                config(server),
                new ArticleAnalyzer(new LanguageDetector(), translator),
                WatchlistFiles.builtIn())) {
      publish(run, SEEDS);
      assertSeedsAreCountedAsEver(run.report(false));
      assertThat(translated(run).values())
          .allSatisfy(
              article -> {
                boolean english = article.getStatus() == TranslationStatus.ENGLISH;
                assertThat(article.getEngine()).isEqualTo(english ? "none" : "libretranslate");
                assertThat(article.getEngineVersion()).isEqualTo(english ? "" : "1.6.5");
                assertThat(article.getFallback()).isNull();
              });

      int before = server.requests().size();
      server.always(
          (exchange, request) -> {
            if (server.requests().size() - before > REQUESTS_BEFORE_DOWN) {
              server.up(false);
            } else {
              ScriptedServer.answering(this::english).handle(exchange, request);
            }
          });
      publish(run, articles("down", "id"));
      assertAllTranslated(run, "down");
      server.always(ScriptedServer.answering(this::english));

      publish(run, articles("polish", "pl"));
      assertThat(named(run, "polish"))
          .hasSize(ARTICLES)
          .allSatisfy(
              article -> {
                assertThat(article.getStatus()).isEqualTo(TranslationStatus.UNSUPPORTED_LANGUAGE);
                assertThat(article.getEngine()).isEqualTo("none");
                assertThat(article.getFallback()).startsWith("libretranslate: the connection");
              });

      server.up(true);
      awaitTranslationByServer(run);
      assertThat(run.report(false).rejected()).isZero();
      assertSeedsAreCountedAsEver(run.report(false));
    }
  }

  /** Some by the server, the rest by the built-in engine, with the reason. */
  private static void assertAllTranslated(EmbeddedRun run, String name) {
    List<TranslatedArticle> articles = named(run, name);
    assertThat(articles)
        .hasSize(ARTICLES)
        .allSatisfy(
            article -> {
              assertThat(article.getStatus()).isEqualTo(TranslationStatus.TRANSLATED);
              assertThat(article.getCoverage()).isPositive();
              if (article.getEngine().equals("libretranslate")) {
                assertThat(article.getFallback()).isNull();
              } else {
                assertThat(article.getEngine()).isEqualTo("lexicon");
                assertThat(article.getFallback()).startsWith("libretranslate: the connection");
              }
            });
    assertThat(articles.stream().filter(article -> article.getFallback() == null).count())
        .isBetween(1L, ARTICLES - 1L);
  }

  private void awaitTranslationByServer(EmbeddedRun run) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    for (int i = 0; System.nanoTime() < deadline; i++) {
      String name = "back" + i;
      publish(run, articles(name, "fr"));
      assertThat(named(run, name)).hasSize(ARTICLES);
      if (named(run, name).stream().anyMatch(article -> article.getFallback() == null)) {
        return;
      }
    }
    throw new AssertionError("the server is back, and is not asked");
  }

  private static List<TranslatedArticle> named(EmbeddedRun run, String name) {
    return translated(run).values().stream()
        .filter(article -> article.getArticleId().startsWith(name + "-"))
        .toList();
  }

  private static Map<String, TranslatedArticle> translated(EmbeddedRun run) {
    return new TopicReader(ClientSettings.consumer(run.config()))
        .table(run.topics().articlesTranslated());
  }

  private static void publish(EmbeddedRun run, Path path) throws InterruptedException {
    run.publisher()
        .publish(
            ArticleFiles.list(List.of(path)),
            (place, reason) -> {
              throw new AssertionError(place + ": " + reason);
            });
    run.awaitDone(left -> {});
  }

  /** Articles that have nothing in common. */
  private Path articles(String name, String language) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String words =
          IntStream.range(0, 12)
              .mapToObj(j -> "N" + Integer.toString(name.hashCode() + 31 * j, 36))
              .reduce("Rumah " + i, (a, b) -> a + " " + b);
      lines.add(
          String.format(
              "{\"id\":\"%s-%d\",\"language\":\"%s\",\"body\":\"%s%d.\"}",
              name, i, language, words, i));
    }
    return Files.write(folder.resolve(name + ".jsonl"), lines);
  }

  private String english(String language, String text) {
    String english =
        builtIn.supports(language)
            ? builtIn.translate(language, List.of(text)).sentences().get(0).text()
            : text;
    // What the engine would hand back unchanged shows that somebody has had it.
    return text.equals(english) ? "English " + text.length() : english;
  }

  private static Config config(ScriptedServer server) {
    return Config.load(
        null,
        Map.of(
            "SCRUTINY_APPLICATION_ID", "remote",
            "SCRUTINY_TOPIC_PREFIX", "remote.",
            "SCRUTINY_TRANSLATION_ENGINE", "libretranslate",
            "SCRUTINY_LIBRETRANSLATE_URL", server.url().toString(),
            "SCRUTINY_LIBRETRANSLATE_TIMEOUT_SECONDS", "10"));
  }

  private static void assertSeedsAreCountedAsEver(Report report) {
    Map<String, List<Long>> counts = new TreeMap<>();
    for (CompanyScrutiny row : report.companies()) {
      counts.put(
          row.getCompanyId(),
          List.of(row.getStoryCount(), row.getArticleCount(), row.getMentionCount()));
    }
    assertThat(counts)
        .containsEntry("alibaba", List.of(1L, 5L, 6L))
        .containsEntry("tencent", List.of(1L, 5L, 2L))
        .containsEntry("bytedance", List.of(1L, 5L, 2L))
        .containsEntry("kuaishou", List.of(1L, 5L, 2L))
        .containsEntry("xiaomi", List.of(1L, 5L, 2L));
  }
}
