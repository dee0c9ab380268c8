package dev.scrutiny.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as published.
 *
 * @param id identity; a later article with the same id replaces the earlier one
 * @param title headline, or null where it is not known apart from the body
 * @param body text, paragraphs separated by line feeds
 * @param language language declared by the producer (ISO 639-1), or null to have it detected
 * @param publishedAt publication time declared by the producer, or null
 */
public record Article(
    String id,
    @Nullable String title,
    String body,
    @Nullable String language,
    @Nullable Instant publishedAt) {

  /** Whether there is a headline of its own. */
  public boolean hasTitle() {
    return title != null && !title.isEmpty();
  }

  /**
   * The text that all offsets point into: title, line feed, body; the body alone where there is no
   * title.
   */
  public String text() {
    return hasTitle() ? title + "\n" + body : body;
  }
}
