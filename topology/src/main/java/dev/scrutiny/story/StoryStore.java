package dev.scrutiny.story;

/**
 * The state of the {@link StoryIndex}: all that cannot be derived. What articles are found by is
 * kept in memory only and made anew from {@link #articles} wherever an index is created.
 */
public interface StoryStore {

  /** The remembered articles; key: article id. */
  Table<ArticleRecord> articles();

  /** The stories with remembered articles; key: story id. */
  Table<StoryRecord> stories();
}
