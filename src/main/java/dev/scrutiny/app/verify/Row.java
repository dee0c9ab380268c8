package dev.scrutiny.app.verify;

import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a row, by the name of their field. All fields of the contract but the company's id
 * and name and the day: these are the key, and a name that the watchlist has changed stays until
 * the row changes.
 */
final class Row {

  private static final int LATEST_ARTICLES = 20;

  private Row() {}

  static Map<String, Object> of(CompanyScrutiny row) {
    Map<String, Object> figures =
        figures(
            row.getStoryCount(),
            row.getArticleCount(),
            row.getMentionCount(),
            row.getRawMentionCount(),
            row.getProductMentionCount(),
            row.getArticlesByLanguage());
    figures.put("firstPublishedAt", row.getFirstPublishedAt());
    figures.put("lastPublishedAt", row.getLastPublishedAt());
    figures.put("latestStoryIds", row.getLatestStoryIds());
    return figures;
  }

  static Map<String, Object> of(DailyCompanyScrutiny row) {
    Map<String, Object> figures =
        figures(
            row.getStoryCount(),
            row.getArticleCount(),
            row.getMentionCount(),
            row.getRawMentionCount(),
            row.getProductMentionCount(),
            row.getArticlesByLanguage());
    figures.put("firstPublishedAt", row.getFirstPublishedAt());
    figures.put("lastPublishedAt", row.getLastPublishedAt());
    return figures;
  }

  /**
   * Counts mentions from their definition, one by one, without the adding and subtracting that the
   * application does.
   *
   * @param mentions all mentions of a company, at least one, each with a count
   * @param withStories whether the latest stories are a field
   */
  static Map<String, Object> recount(Collection<Mention> mentions, boolean withStories) {
    Set<String> stories = new TreeSet<>();
    Map<String, Long> languages = new TreeMap<>();
    long articles = 0;
    long raw = 0;
    for (Mention mention : mentions) {
      if (mention.names() > 0) {
        stories.add(mention.storyId());
        languages.merge(mention.language(), 1L, Long::sum);
        articles++;
        raw += mention.names();
      }
    }
    Map<String, Object> figures =
        figures(
            stories.size(),
            articles,
            largestOfEachStory(mentions, Mention::names),
            raw,
            largestOfEachStory(mentions, Mention::products),
            languages);
    List<Mention> latest = mentions.stream().sorted(Mention.LATEST_FIRST).toList();
    figures.put("firstPublishedAt", latest.get(latest.size() - 1).publishedAt());
    figures.put("lastPublishedAt", latest.get(0).publishedAt());
    if (withStories) {
      Set<String> latestStories = new LinkedHashSet<>();
      latest.stream()
          .limit(LATEST_ARTICLES)
          .forEach(mention -> latestStories.add(mention.storyId()));
      figures.put("latestStoryIds", List.copyOf(latestStories));
    }
    return figures;
  }

  /** In which fields two rows differ, one line; null where they do not. */
  static @Nullable String difference(
      @Nullable Map<String, Object> found, @Nullable Map<String, Object> recounted) {
    if (found == null) {
      return "is missing: recounted " + recounted;
    }
    if (recounted == null) {
      return "should not be there: " + found;
    }
    List<String> differences = new ArrayList<>();
    found.forEach(
        (field, value) -> {
          Object other = recounted.get(field);
          if (!Objects.equals(value, other)) {
            differences.add(field + " is " + value + ", recounted " + other);
          }
        });
    return differences.isEmpty() ? null : String.join("; ", differences);
  }

  private static long largestOfEachStory(
      Collection<Mention> mentions, ToIntFunction<Mention> count) {
    Map<String, Integer> largest = new HashMap<>();
    for (Mention mention : mentions) {
      largest.merge(mention.storyId(), count.applyAsInt(mention), Math::max);
    }
    return largest.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static Map<String, Object> figures(
      long stories,
      long articles,
      long mentions,
      long rawMentions,
      long productMentions,
      Map<String, Long> articlesByLanguage) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("storyCount", stories);
    figures.put("articleCount", articles);
    figures.put("mentionCount", mentions);
    figures.put("rawMentionCount", rawMentions);
    figures.put("productMentionCount", productMentions);
    figures.put("articlesByLanguage", new TreeMap<>(articlesByLanguage));
    return figures;
  }
}
