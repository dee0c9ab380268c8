package dev.scrutiny.story;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A story as a whole.
 *
 * @param storyId identity
 * @param headline English headline of its most representative article, or null where none has one
 * @param articleCount how many articles tell it, copies included; 0 when the story is gone
 * @param articlesByLanguage how many of them in each language (ISO 639-1)
 * @param companyIds ids of the companies that any of them mentions, sorted
 * @param firstPublishedAt earliest publication, milliseconds since 1970-01-01 UTC
 * @param lastPublishedAt latest publication, likewise
 */
public record StorySummary(
    String storyId,
    @Nullable String headline,
    long articleCount,
    Map<String, Long> articlesByLanguage,
    List<String> companyIds,
    long firstPublishedAt,
    long lastPublishedAt) {

  /** Copies the collections in a fixed order, so that a summary never changes. */
  public StorySummary {
    articlesByLanguage = Collections.unmodifiableMap(new TreeMap<>(articlesByLanguage));
    companyIds = List.copyOf(companyIds);
  }

  /** A story that no article belongs to any more. */
  static StorySummary gone(String storyId) {
    return new StorySummary(storyId, null, 0, Map.of(), List.of(), 0, 0);
  }

  /** Whether the story has no article any more. */
  public boolean isGone() {
    return articleCount == 0;
  }
}
