package dev.scrutiny.app.report;

import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.Occurrence;
import dev.scrutiny.schemas.OccurrenceKind;
import dev.scrutiny.schemas.OccurrenceRule;
import dev.scrutiny.schemas.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records as the topics hold them. */
public final class Reports {

  static final Instant FIRST = Instant.parse("2021-03-18T10:30:00Z");
  static final Instant LAST = Instant.parse("2021-03-19T23:59:59.999Z");

  /** Nothing at all. */
  public static final Report EMPTY = new Report(0, 0, List.of(), List.of(), List.of());

  private Reports() {}

  /** A company with other counts for each column. */
  public static CompanyScrutiny company(String id, String name, Map<String, Long> languages) {
    return CompanyScrutiny.newBuilder()
        .setCompanyId(id)
        .setName(name)
        .setStoryCount(1)
        .setArticleCount(2)
        .setMentionCount(3)
        .setRawMentionCount(4)
        .setProductMentionCount(5)
        .setArticlesByLanguage(languages)
        .setFirstPublishedAt(FIRST)
        .setLastPublishedAt(LAST)
        .setLatestStoryIds(List.of("s-1"))
        .build();
  }

  /** A story of some articles. */
  public static Report.StoryLine story(
      String id, String headline, Map<String, Long> languages, String... articleIds) {
    Story story =
        Story.newBuilder()
            .setStoryId(id)
            .setHeadline(headline)
            .setArticleCount(articleIds.length)
            .setArticlesByLanguage(languages)
            .setCompanyIds(List.of("acme"))
            .setFirstPublishedAt(FIRST)
            .setLastPublishedAt(LAST)
            .build();
    return new Report.StoryLine(story, List.of(articleIds));
  }

  static CompanyMention mention(String articleId, String companyId, Occurrence... occurrences) {
    return CompanyMention.newBuilder()
        .setArticleId(articleId)
        .setCompanyId(companyId)
        .setCompanyName(companyId)
        .setStoryId("s-1")
        .setLanguage("en")
        .setPublishedAt(FIRST)
        .setMentionCount(occurrences.length)
        .setProductMentionCount(0)
        .setOccurrences(List.of(occurrences))
        .build();
  }

  static Occurrence occurrence(
      OccurrenceKind kind, OccurrenceRule rule, String surface, int start) {
    return Occurrence.newBuilder()
        .setKind(kind)
        .setSurface(surface)
        .setStart(start)
        .setEnd(start + surface.length())
        .setSentence("A sentence.")
        .setRule(rule)
        .build();
  }
}
