package dev.scrutiny.story;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a story, as kept in the store. Its remembered articles tell the rest; what forgotten
 * ones leave behind stands here.
 *
 * @param storyId identity
 * @param articleCount how many articles belong to it, forgotten ones included
 * @param languages how many articles in each language
 * @param companies how many articles mention each company, by its id
 * @param headline headline of its most representative article, or null where that has none
 * @param forgottenFirst earliest publication of a forgotten article, {@link Long#MAX_VALUE} if none
 * @param forgottenLast latest publication of a forgotten article, {@link Long#MIN_VALUE} if none
 * @param forgottenRank rank of the most representative forgotten article, or null
 * @param forgottenHeadline headline of that article, or null
 */
public record StoryRecord(
    String storyId,
    long articleCount,
    SortedMap<String, Long> languages,
    SortedMap<String, Long> companies,
    @Nullable String headline,
    long forgottenFirst,
    long forgottenLast,
    @Nullable Rank forgottenRank,
    @Nullable String forgottenHeadline) {

  /** Makes a record of maps that nobody changes any more: they are not copied, but for reading. */
  public StoryRecord {
    languages = Collections.unmodifiableSortedMap(languages);
    companies = Collections.unmodifiableSortedMap(companies);
  }

  /** A story without articles. */
  static StoryRecord empty(String storyId) {
    return new StoryRecord(
        storyId,
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        null,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        null,
        null);
  }

  /**
   * The same with an article more or less.
   *
   * @param change 1 or -1
   * @param headline the headline from now on
   */
  StoryRecord counting(ArticleRecord article, int change, @Nullable String headline) {
    SortedMap<String, Long> byLanguage = new TreeMap<>(languages);
    count(byLanguage, article.language(), change);
    // A story of a day on which all write about one firm names very many.
    SortedMap<String, Long> byCompany =
        article.companyIds().isEmpty() ? companies : new TreeMap<>(companies);
    for (String company : article.companyIds()) {
      count(byCompany, company, change);
    }
    return new StoryRecord(
        storyId,
        articleCount + change,
        byLanguage,
        byCompany,
        headline,
        forgottenFirst,
        forgottenLast,
        forgottenRank,
        forgottenHeadline);
  }

  /** The same after an article was forgotten. */
  StoryRecord forgetting(IndexedArticle article, @Nullable String itsHeadline) {
    Rank rank = article.rank();
    boolean represents = forgottenRank == null || rank.compareTo(forgottenRank) < 0;
    return new StoryRecord(
        storyId,
        articleCount,
        languages,
        companies,
        headline,
        Math.min(forgottenFirst, article.publishedAt()),
        Math.max(forgottenLast, article.publishedAt()),
        represents ? rank : forgottenRank,
        represents ? itsHeadline : forgottenHeadline);
  }

  private static void count(Map<String, Long> counts, String key, int change) {
    counts.merge(key, (long) change, (a, b) -> a + b == 0 ? null : a + b);
  }
}
