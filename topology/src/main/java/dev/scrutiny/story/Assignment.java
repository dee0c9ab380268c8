package dev.scrutiny.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which story an article belongs to, and why.
 *
 * @param articleId the article
 * @param storyId its story
 * @param reason why
 * @param similarity how similar it was to the matched article or story, 0 to 1; for the first
 *     article of a story the best similarity that did not suffice
 * @param threshold the similarity that suffices
 * @param matchedArticleId the most similar article of the story when it was assigned, or null
 * @param sharedFeatures names of what the two articles share, strongest first
 * @param duplicate whether it is a copy or near copy of the matched article
 * @param publishedAt publication time that was used, milliseconds since 1970-01-01 UTC
 * @param contentHash hash of the version of the article that was assigned
 * @param fingerprintVersion version of its fingerprint
 */
public record Assignment(
    String articleId,
    String storyId,
    Reason reason,
    double similarity,
    double threshold,
    @Nullable String matchedArticleId,
    List<String> sharedFeatures,
    boolean duplicate,
    long publishedAt,
    long contentHash,
    int fingerprintVersion) {

  /** Copies the list, so that an assignment never changes. */
  public Assignment {
    sharedFeatures = List.copyOf(sharedFeatures);
  }

  /** The same for another story, into which the former was merged. */
  Assignment movedTo(String story) {
    return new Assignment(
        articleId,
        story,
        reason,
        similarity,
        threshold,
        matchedArticleId,
        sharedFeatures,
        duplicate,
        publishedAt,
        contentHash,
        fingerprintVersion);
  }
}
