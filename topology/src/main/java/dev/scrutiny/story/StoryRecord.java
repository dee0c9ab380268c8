package dev.scrutiny.story;

import java.util.Collections;
import java.util.List;
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
 * @param forgottenCompanies ids of the companies that forgotten articles mention, sorted
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
    List<String> forgottenCompanies,
    @Nullable String headline,
    long forgottenFirst,
    long forgottenLast,
    @Nullable Rank forgottenRank,
    @Nullable String forgottenHeadline) {

  /** Makes a record of collections that nobody changes any more: they are not copied. */
  public StoryRecord {
    languages = Collections.unmodifiableSortedMap(languages);
    forgottenCompanies = Collections.unmodifiableList(forgottenCompanies);
  }

  /** A story without articles. */
  static StoryRecord empty(String storyId) {
    return new StoryRecord(
        storyId, 0, new TreeMap<>(), List.of(), null, Long.MAX_VALUE, Long.MIN_VALUE, null, null);
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
    return new StoryRecord(
        storyId,
        articleCount + change,
        byLanguage,
        forgottenCompanies,
        headline,
        forgottenFirst,
        forgottenLast,
        forgottenRank,
        forgottenHeadline);
  }

  /**
   * The same after an article was forgotten.
   *
   * @param companies as {@link #forgottenCompanies}, from now on
   */
  StoryRecord forgetting(
      IndexedArticle article, @Nullable String itsHeadline, List<String> companies) {
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
