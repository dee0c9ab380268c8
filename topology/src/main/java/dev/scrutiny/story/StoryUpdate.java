package dev.scrutiny.story;

import java.util.List;

/**
 * What one article changed.
 *
 * @param assignments new and changed assignments, each article at most once
 * @param stories new, changed and disappeared stories, each at most once
 */
public record StoryUpdate(List<Assignment> assignments, List<StorySummary> stories) {

  /** Nothing changed. */
  static final StoryUpdate NONE = new StoryUpdate(List.of(), List.of());

  /** Copies the lists, so that an update never changes. */
  public StoryUpdate {
    assignments = List.copyOf(assignments);
    stories = List.copyOf(stories);
  }
}
