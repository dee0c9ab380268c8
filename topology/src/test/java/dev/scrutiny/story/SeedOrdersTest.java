package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.article.Article;
import dev.scrutiny.article.ArticleId;
import dev.scrutiny.article.TitleLine;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import dev.scrutiny.count.Figures;
import dev.scrutiny.count.MentionFacts;
import dev.scrutiny.count.StoryTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pure core, without streams, on the seeds in all their orders. */
class SeedOrdersTest {

  private static final Instant NOON = Instant.parse("2021-03-19T12:00:00Z");

  private static final Map<String, List<Long>> PROMISED =
      Map.of(
          "Alibaba", List.of(1L, 5L, 6L),
          "Tencent", List.of(1L, 5L, 2L),
          "ByteDance", List.of(1L, 5L, 2L),
          "Kuaishou", List.of(1L, 5L, 2L),
          "Xiaomi", List.of(1L, 5L, 2L));

  @Test
  void theCountsAreTheSameInAllOrdersOfTheSeeds() throws IOException {
    List<List<Analysis>> orders = new ArrayList<>();
    permute(analyses(), new ArrayList<>(), orders);
    assertThat(orders)
        .hasSize(120)
        .allSatisfy(order -> assertThat(counts(order)).isEqualTo(PROMISED));
  }

  /** Stories, articles and mentions by company, from the final assignments. */
  private static Map<String, List<Long>> counts(List<Analysis> order) {
    StoryIndex index = new StoryIndex(new InMemoryStoryStore(), StorySettings.DEFAULT);
    Map<String, String> stories = new HashMap<>();
    for (Analysis analysis : order) {
      for (Assignment assignment : index.assign(analysis.fingerprint()).assignments()) {
        stories.put(assignment.articleId(), assignment.storyId());
      }
    }
    Map<String, Map<String, StoryTally>> tallies = new TreeMap<>();
    for (Analysis analysis : order) {
      String storyId = stories.get(analysis.articleId());
      for (CompanyMentions mentions : analysis.mentions()) {
        MentionFacts facts =
            new MentionFacts(
                storyId,
                analysis.language(),
                NOON.toEpochMilli(),
                mentions.count(Occurrence.Kind.NAME),
                mentions.count(Occurrence.Kind.PRODUCT));
        tallies
            .computeIfAbsent(mentions.company().name(), unused -> new TreeMap<>())
            .merge(storyId, StoryTally.empty().plus(facts), (tally, unused) -> tally.plus(facts));
      }
    }
    Map<String, List<Long>> counts = new TreeMap<>();
    tallies.forEach(
        (company, byStory) -> {
          Figures figures = Figures.NONE;
          for (StoryTally tally : byStory.values()) {
            figures = figures.plus(tally.figures());
          }
          counts.put(company, List.of(figures.stories(), figures.articles(), figures.mentions()));
        });
    return counts;
  }

  private static List<Analysis> analyses() throws IOException {
    ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
    CompanyExtractor companies =
        Watched.named(
            "Alibaba",
            "Tencent",
            "ByteDance",
            "Kuaishou",
            "Xiaomi",
            "Mitsubishi",
            "Honda",
            "Microsoft",
            "MyHeritage");
    List<Analysis> analyses = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      for (Path file : files.sorted().toList()) {
        TitleLine split = TitleLine.split(Files.readString(file));
        String id = ArticleId.of(split.title(), split.body());
        analyses.add(
            analyzer.analyze(
                new Article(id, split.title(), split.body(), null, null), NOON, companies));
      }
    }
    return analyses;
  }

  private static void permute(
      List<Analysis> left, List<Analysis> taken, List<List<Analysis>> orders) {
    if (left.isEmpty()) {
      orders.add(List.copyOf(taken));
    }
    for (Analysis next : left) {
      List<Analysis> others = new ArrayList<>(left);
      others.remove(next);
      taken.add(next);
      permute(others, taken, orders);
      taken.remove(next);
    }
  }
}
