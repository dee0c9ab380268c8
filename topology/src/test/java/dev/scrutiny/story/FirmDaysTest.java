package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.CompanyExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three firms in the news of three weeks, in four languages, through the whole analysis: what
 * happens to one firm on different days are different stories.
 */
class FirmDaysTest {

  private static final List<Fingerprint> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void analyse() throws IOException {
    ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
    CompanyExtractor companies = Watched.named("Northwind Motors", "Halcyon Energy", "Banyan Bank");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(FirmDaysTest.class.getResourceAsStream("firm-days.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(line -> !line.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        String id = cells[0] + "/" + cells[1] + ARTICLES.size();
        Instant time = Instant.parse(cells[2]);
        Article article = new Article(id, cells[3], cells[4], cells[1], time);
        ARTICLES.add(analyzer.analyze(article, time, companies).fingerprint());
      }
    }
    assertThat(ARTICLES).hasSizeGreaterThan(30);
  }

  @Test
  void noStoryHoldsArticlesOfTwoEvents() {
    for (Set<String> story : grouped(ARTICLES)) {
      assertThat(story.stream().map(FirmDaysTest::event).distinct()).as("%s", story).hasSize(1);
    }
  }

  @Test
  void reportsOfOneEventMostlyFindEachOther() {
    long events = ARTICLES.stream().map(a -> event(a.articleId())).distinct().count();
    assertThat(grouped(ARTICLES)).hasSizeLessThanOrEqualTo((int) events + 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfArrivalDoesNotMatter(long seed) {
    List<Fingerprint> order = new ArrayList<>(ARTICLES);
    Collections.shuffle(order, new Random(seed));
    assertThat(grouped(order)).isEqualTo(grouped(ARTICLES));
  }

  private static Set<Set<String>> grouped(List<Fingerprint> order) {
    IndexLog log = new IndexLog();
    order.forEach(log::add);
    log.assertRecount();
    Map<String, Set<String>> stories =
        log.assignments.values().stream()
            .collect(
                Collectors.groupingBy(
                    Assignment::storyId,
                    Collectors.mapping(Assignment::articleId, Collectors.toSet())));
    return Set.copyOf(stories.values());
  }

  private static String event(String articleId) {
    return articleId.substring(0, articleId.indexOf('/'));
  }
}
