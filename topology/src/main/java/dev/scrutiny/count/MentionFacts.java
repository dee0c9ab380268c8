package dev.scrutiny.count;

/**
 * What one article adds to the figures of one company.
 *
 * @param storyId story that the article tells
 * @param language language of the original, ISO 639-1
 * @param publishedAt publication time, milliseconds since 1970 UTC
 * @param names occurrences of the company's name
 * @param products occurrences of its products
 */
public record MentionFacts(
    String storyId, String language, long publishedAt, int names, int products) {

  /** Whether the article says anything of the company at all. */
  public boolean isEmpty() {
    return names == 0 && products == 0;
  }
}
