package dev.scrutiny.story;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a story, as kept in the store. The ordered tables of its members hold the rest, as long
 * as the members are remembered; what forgotten members leave behind stands here.
 *
 * @param storyId identity
 * @param articleCount how many articles belong to it, forgotten ones included
 * @param rememberedCount how many of them are not forgotten yet
 * @param languages how many articles in each language
 * @param companies how many articles mention each company, by its id
 * @param forgottenFirst earliest publication of a forgotten article, {@link Long#MAX_VALUE} if none
 * @param forgottenLast latest publication of a forgotten article, {@link Long#MIN_VALUE} if none
 * @param forgottenRank rank of the most representative forgotten article, or null
 * @param forgottenHeadline headline of that article, empty where it has none, or null
 */
public record StoryRecord(
    String storyId,
    long articleCount,
    long rememberedCount,
    Map<String, Long> languages,
    Map<String, Long> companies,
    long forgottenFirst,
    long forgottenLast,
    @Nullable String forgottenRank,
    @Nullable String forgottenHeadline) {

  /** Copies the maps in a fixed order, so that a record never changes. */
  public StoryRecord {
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    companies = Collections.unmodifiableMap(new TreeMap<>(companies));
  }

  /** A story without articles. */
  static StoryRecord empty(String storyId) {
    return new StoryRecord(
        storyId, 0, 0, Map.of(), Map.of(), Long.MAX_VALUE, Long.MIN_VALUE, null, null);
  }
}
