package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what one article changes, so that each assignment and story is reported once. */
final class Change {

  private final Map<String, Assignment> assignments = new LinkedHashMap<>();
  private final Set<String> stories = new LinkedHashSet<>();

  void assigned(Assignment assignment) {
    assignments.put(assignment.articleId(), assignment);
  }

  /** Notes that a story changed. */
  void touched(String storyId) {
    stories.add(storyId);
  }

  /** All changes, with the summaries as they are now. */
  StoryUpdate update(StoryBook book) {
    List<StorySummary> summaries = new ArrayList<>(stories.size());
    for (String story : stories) {
      summaries.add(book.summary(story));
    }
    return new StoryUpdate(List.copyOf(assignments.values()), summaries);
  }
}
