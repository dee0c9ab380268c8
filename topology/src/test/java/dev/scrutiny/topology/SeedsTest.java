package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.CompanyScrutiny;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;

class SeedsTest {

  /** Stories, articles and mentions that the product promises for the seeds. */
  private static final Map<String, List<Long>> PROMISED =
      Map.of(
          "alibaba", List.of(1L, 5L, 6L),
          "tencent", List.of(1L, 5L, 2L),
          "bytedance", List.of(1L, 5L, 2L),
          "kuaishou", List.of(1L, 5L, 2L),
          "xiaomi", List.of(1L, 5L, 2L));

  @Test
  void theSeedsAreOneStoryInFourLanguages() {
    try (Harness harness = published(Seeds.articles())) {
      assertThat(harness.rejections()).isEmpty();
      assertThat(harness.stories()).hasSize(1);
      assertThat(harness.stories().values())
          .allSatisfy(
              story -> {
                assertThat(story.getArticleCount()).isEqualTo(5);
                assertThat(story.getArticlesByLanguage())
                    .isEqualTo(Map.of("id", 2L, "vi", 1L, "en", 1L, "fr", 1L));
                assertThat(story.getCompanyIds())
                    .containsExactly("alibaba", "bytedance", "kuaishou", "tencent", "xiaomi");
              });
    }
  }

  @Test
  void theTableIsTheSameForEveryOrderOfTheSeeds() {
    for (List<Article> order : Seeds.orders(Seeds.articles())) {
      try (Harness harness = published(order)) {
        assertThat(counts(harness)).isEqualTo(PROMISED);
        assertThat(harness.stories()).hasSize(1);
      }
    }
  }

  @Test
  void publishingTheSeedsTwiceChangesNothing() {
    List<Article> twice = new ArrayList<>(Seeds.articles());
    twice.addAll(Seeds.articles());
    try (Harness once = published(Seeds.articles());
        Harness again = published(twice)) {
      assertThat(again.table()).isEqualTo(once.table());
      assertThat(again.daily()).isEqualTo(once.daily());
    }
  }

  @Test
  void everyMentionPointsAtItsSurfaceInTheArticle() {
    Map<String, String> texts = new java.util.HashMap<>();
    for (Article seed : Seeds.articles()) {
      texts.put(seed.getId(), DomainMapper.article(seed).text());
    }
    try (Harness harness = published(Seeds.articles())) {
      assertThat(harness.mentions().values())
          .hasSize(25)
          .allSatisfy(
              mention ->
                  assertThat(mention.getOccurrences())
                      .isNotEmpty()
                      .allSatisfy(
                          occurrence ->
                              assertThat(
                                      texts
                                          .get(mention.getArticleId())
                                          .substring(occurrence.getStart(), occurrence.getEnd()))
                                  .isEqualTo(occurrence.getSurface())));
    }
  }

  private static Harness published(List<Article> articles) {
    Harness harness = new Harness(Seeds.watchlist());
    articles.forEach(harness::publish);
    return harness;
  }

  private static Map<String, List<Long>> counts(Harness harness) {
    Map<String, List<Long>> counts = new java.util.TreeMap<>();
    for (Entry<String, CompanyScrutiny> row : harness.table().entrySet()) {
      counts.put(
          row.getKey(),
          List.of(
              row.getValue().getStoryCount(),
              row.getValue().getArticleCount(),
              row.getValue().getMentionCount()));
    }
    return counts;
  }
}
