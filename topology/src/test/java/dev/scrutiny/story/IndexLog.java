package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An index over a store in memory, with what a reader of its output topics would know. */
final class IndexLog {

  final InMemoryStoryStore store = new InMemoryStoryStore();
  final StoryIndex index;
  final Map<String, Assignment> assignments = new TreeMap<>();
  final Map<String, StorySummary> stories = new TreeMap<>();
  private final Map<String, Fingerprint> articles = new HashMap<>();

  IndexLog() {
    this(StorySettings.DEFAULT);
  }

  IndexLog(StorySettings settings) {
    index = new StoryIndex(store, settings);
  }

  /** Assigns an article and returns its assignment as it stands afterwards. */
  Assignment add(Fingerprint article) {
    update(article);
    return assignment(article.articleId());
  }

  StoryUpdate update(Fingerprint article) {
    StoryUpdate update = index.assign(article);
    for (Assignment assignment : update.assignments()) {
      assignments.put(assignment.articleId(), assignment);
    }
    for (StorySummary story : update.stories()) {
      if (story.isGone()) {
        stories.remove(story.storyId());
      } else {
        stories.put(story.storyId(), story);
      }
    }
    if (!update.assignments().isEmpty()) {
      Assignment own = assignment(article.articleId());
      articles.put(article.articleId(), article.withPublishedAt(own.publishedAt()));
    }
    return update;
  }

  /** The present assignment of an article. */
  Assignment assignment(String articleId) {
    return Objects.requireNonNull(assignments.get(articleId), articleId);
  }

  /** The present summary of a story. */
  StorySummary story(String storyId) {
    return Objects.requireNonNull(stories.get(storyId), storyId);
  }

  /** The stories as sets of articles. */
  Set<Set<String>> grouping() {
    return Set.copyOf(members().values());
  }

  private Map<String, Set<String>> members() {
    return assignments.values().stream()
        .collect(
            Collectors.groupingBy(
                Assignment::storyId,
                TreeMap::new,
                Collectors.mapping(Assignment::articleId, Collectors.toCollection(TreeSet::new))));
  }

  /** Checks the summaries against a recount from the assignments. */
  void assertRecount() {
    Map<String, StorySummary> recounted = new TreeMap<>();
    members().forEach((story, ids) -> recounted.put(story, recount(story, ids)));
    assertThat(stories).isEqualTo(recounted);
  }

  private StorySummary recount(String story, Set<String> ids) {
    List<Fingerprint> members = new ArrayList<>(ids.stream().map(articles::get).toList());
    members.sort(
        Comparator.<Fingerprint, Boolean>comparing(member -> member.headline() == null)
            .thenComparing(member -> !member.language().equals("en"))
            .thenComparing(Fingerprint::publishedAt)
            .thenComparing(Fingerprint::articleId));
    return new StorySummary(
        story,
        members.get(0).headline(),
        members.size(),
        members.stream()
            .collect(Collectors.groupingBy(Fingerprint::language, Collectors.counting())),
        members.stream()
            .flatMap(member -> member.companyIds().stream())
            .distinct()
            .sorted()
            .toList(),
        members.stream().mapToLong(Fingerprint::publishedAt).min().orElseThrow(),
        members.stream().mapToLong(Fingerprint::publishedAt).max().orElseThrow());
  }
}
