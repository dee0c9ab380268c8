package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what one article changes, so that each assignment and story is reported once. */
final class Change {

  private final Map<String, Assignment> assignments = new LinkedHashMap<>();

  /** Touched stories, with the last summary of those that ended. */
  private final Map<String, @Nullable StorySummary> stories = new LinkedHashMap<>();

  void assigned(Assignment assignment) {
    assignments.put(assignment.articleId(), assignment);
  }

  /**
   * Notes that a story changed.
   *
   * @param last its last summary where it ended, otherwise null
   */
  void touched(String storyId, @Nullable StorySummary last) {
    stories.put(storyId, last);
  }

  /** All changes, with the summaries as they are now. */
  StoryUpdate update(StoryBook book) {
    List<StorySummary> summaries = new ArrayList<>(stories.size());
    stories.forEach((story, last) -> summaries.add(last == null ? book.summary(story) : last));
    return new StoryUpdate(List.copyOf(assignments.values()), summaries);
  }
}
