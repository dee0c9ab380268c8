package dev.scrutiny.app.report;

import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.rejected.RejectedArticles;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.topology.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the topics hold, ready to be shown.
 *
 * @param articles articles that are in a story
 * @param rejected inputs that were not counted, each once however often it was tried
 * @param stories stories, largest first
 * @param companies the table, most stories first
 * @param mentions latest mentions, by article and company, where they were read
 */
public record Report(
    long articles,
    long rejected,
    List<StoryLine> stories,
    List<CompanyScrutiny> companies,
    List<CompanyMention> mentions) {

  /**
   * A story with its articles.
   *
   * @param story the story
   * @param articleIds ids of its articles, sorted
   */
  public record StoryLine(Story story, List<String> articleIds) {}

  /** Most stories first, then most mentions, then by name: the order in which people read it. */
  private static final Comparator<CompanyScrutiny> MOST_SCRUTINY =
      Comparator.comparingLong(CompanyScrutiny::getStoryCount)
          .thenComparingLong(CompanyScrutiny::getMentionCount)
          .thenComparingLong(CompanyScrutiny::getRawMentionCount)
          .thenComparingLong(CompanyScrutiny::getProductMentionCount)
          .reversed()
          .thenComparing(CompanyScrutiny::getName)
          .thenComparing(CompanyScrutiny::getCompanyId);

  /**
   * Reads the topics.
   *
   * @param withMentions whether to read the mentions, by far the largest topic, too
   */
  public static Report read(TopicReader reader, Topics topics, boolean withMentions) {
    Map<String, List<String>> articleIds = new TreeMap<>();
    Map<String, ArticleStory> assignments = reader.table(topics.articleStories());
    assignments.forEach(
        (articleId, assignment) ->
            articleIds
                .computeIfAbsent(assignment.getStoryId(), unused -> new ArrayList<>())
                .add(articleId));
    List<StoryLine> stories = new ArrayList<>();
    reader
        .table(topics.stories())
        .forEach(
            (id, story) ->
                stories.add(new StoryLine(story, articleIds.getOrDefault(id, List.of()))));
    stories.sort(
        Comparator.comparingLong((StoryLine line) -> line.story().getArticleCount())
            .reversed()
            .thenComparing(line -> line.articleIds().toString()));
    return new Report(
        assignments.size(),
        RejectedArticles.countOpen(reader, topics),
        stories,
        companies(reader, topics),
        withMentions ? mentions(reader, topics) : List.of());
  }

  /** The report with inputs that were refused before they became records, counted as rejected. */
  public Report withRefused(long refused) {
    return new Report(articles, rejected + refused, stories, companies, mentions);
  }

  /** The table alone, most scrutiny first. */
  public static List<CompanyScrutiny> companies(TopicReader reader, Topics topics) {
    List<CompanyScrutiny> companies =
        new ArrayList<>(reader.table(topics.companyScrutiny()).values());
    companies.sort(MOST_SCRUTINY);
    return companies;
  }

  private static List<CompanyMention> mentions(TopicReader reader, Topics topics) {
    Map<List<String>, CompanyMention> latest =
        new TreeMap<>(
            Comparator.comparing((List<String> key) -> key.get(0))
                .thenComparing(key -> key.get(1)));
    reader.forEach(
        topics.companyMentions(),
        record -> {
          CompanyMention mention = record.value();
          latest.put(List.of(mention.getArticleId(), mention.getCompanyId()), mention);
        });
    return List.copyOf(latest.values());
  }
}
