package dev.scrutiny.story;

/** Why an article was assigned to its story. */
public enum Reason {
  /** It has the same words as an article of the story. */
  SAME_TEXT,
  /** Most of its text stands in an article of the story. */
  NEAR_TEXT,
  /** Names, numbers and words say that it tells the same story. */
  SAME_STORY,
  /** Nothing similar was known: it founded the story. */
  FIRST_OF_STORY
}
