package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stories of a neighbourhood in line with how its articles group: articles join, leave
 * and change stories, stories merge and split. A story keeps its id where most of its articles are.
 */
final class Regrouping {

  private final StoryStore store;
  private final StoryBook book;
  private final long windowMillis;
  private final Change change;
  private final List<Neighbourhood.Group> groups;
  private final Agglomeration agglomeration;
  private final int[] labels;

  /** The story of each label. */
  private final @Nullable String[] stories;

  /** Which label wants to go on as which story, and how many articles of the story it has. */
  private record Claim(int label, String storyId, long articles, long firstPublishedAt) {}

  private record Arrival(Fingerprint article, int group, @Nullable Assignment former) {}

  Regrouping(
      StoryStore store,
      StoryBook book,
      long windowMillis,
      Neighbourhood neighbourhood,
      Change change) {
    this.store = store;
    this.book = book;
    this.windowMillis = windowMillis;
    this.change = change;
    this.groups = neighbourhood.groups();
    this.agglomeration = neighbourhood.agglomeration();
    this.labels = agglomeration.labels();
    this.stories = new String[labels.length];
  }

  /** Writes what has changed. */
  void apply() {
    for (Claim claim : claims()) {
      if (stories[claim.label()] == null && !isTaken(claim.storyId())) {
        stories[claim.label()] = claim.storyId();
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (int group = 0; group < labels.length; group++) {
      depart(group, arrivals);
    }
    for (Arrival arrival : arrivals) {
      book.add(storyOf(arrival), arrival.article());
      change.touched(storyOf(arrival), null);
    }
    for (Arrival arrival : arrivals) {
      put(reassigned(arrival));
    }
    refresh();
  }

  private boolean isTaken(String storyId) {
    for (String taken : stories) {
      if (storyId.equals(taken)) {
        return true;
      }
    }
    return false;
  }

  /** Strongest first: the stories that must keep their articles, then by number of articles. */
  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (int label = 0; label < labels.length; label++) {
      Map<String, Long> counts = new HashMap<>();
      for (int group = 0; group < labels.length; group++) {
        if (labels[group] == label) {
          count(groups.get(group), counts);
        }
      }
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        long first = book.summary(count.getKey()).firstPublishedAt();
        claims.add(new Claim(label, count.getKey(), count.getValue(), first));
      }
    }
    claims.sort(
        Comparator.comparingLong(Claim::articles)
            .reversed()
            .thenComparingLong(Claim::firstPublishedAt)
            .thenComparing(Claim::storyId)
            .thenComparingInt(Claim::label));
    return claims;
  }

  private void count(Neighbourhood.Group group, Map<String, Long> counts) {
    String storyId = group.storyId();
    if (storyId != null) {
      long articles = group.pinned() ? Integer.MAX_VALUE : book.summary(storyId).articleCount();
      counts.merge(storyId, articles, Long::sum);
    }
    for (Fingerprint article : group.articles()) {
      Assignment assignment = store.assignments().get(article.articleId());
      if (assignment != null) {
        counts.merge(assignment.storyId(), 1L, Long::sum);
      }
    }
  }

  /** Takes the articles of a group that change their story out of their old one. */
  private void depart(int group, List<Arrival> arrivals) {
    String story = stories[labels[group]];
    String settled = groups.get(group).storyId();
    if (settled != null && !settled.equals(story)) {
      for (String articleId : book.members(settled, StoryIndex.MOST_MOVED)) {
        depart(fingerprint(articleId), group, arrivals);
      }
    }
    for (Fingerprint article : groups.get(group).articles()) {
      Assignment former = store.assignments().get(article.articleId());
      if (former == null) {
        arrivals.add(new Arrival(article, group, null));
      } else if (!former.storyId().equals(story)) {
        depart(article, group, arrivals);
      }
    }
  }

  private void depart(Fingerprint article, int group, List<Arrival> arrivals) {
    Assignment former = assignment(article.articleId());
    change.touched(former.storyId(), book.remove(former.storyId(), article));
    arrivals.add(new Arrival(article, group, former));
  }

  private String storyOf(Arrival arrival) {
    int label = labels[arrival.group()];
    String story = stories[label];
    if (story == null) {
      story = newStoryId(arrival.article().articleId());
      stories[label] = story;
    }
    return story;
  }

  /**
   * The id of the first article that comes to a story, unless a story of that id is still there:
   * the article founded it and left it.
   */
  private String newStoryId(String articleId) {
    String id = articleId;
    for (int i = 2; book.contains(id); i++) {
      id = articleId + "~" + i;
    }
    return id;
  }

  private Assignment reassigned(Arrival arrival) {
    Assignment former = arrival.former();
    String storyId = storyOf(arrival);
    boolean settled = groups.get(arrival.group()).storyId() != null;
    if (former != null && (settled || former.duplicate())) {
      return former.movedTo(storyId);
    }
    return explained(arrival.article(), arrival.group(), storyId);
  }

  /** Writes why an article is in its story. */
  private Assignment explained(Fingerprint article, int group, String storyId) {
    Matcher matcher = new Matcher(article, windowMillis);
    Match copy = copied(matcher, group, storyId);
    if (copy != null) {
      boolean same = copy.textSimilarity() == 1;
      return assignment(
          matcher,
          copy,
          same ? Reason.SAME_TEXT : Reason.NEAR_TEXT,
          copy.textSimilarity(),
          same ? 1 : Matcher.NEAR_TEXT);
    }
    Agglomeration.Link evidence = agglomeration.evidence(group);
    Match closest = closest(matcher, group, storyId);
    Reason reason = closest == null ? Reason.FIRST_OF_STORY : Reason.SAME_STORY;
    Match matched = closest == null ? new Match(article, storyId, 0, 0) : closest;
    return assignment(matcher, matched, reason, evidence.similarity(), evidence.threshold());
  }

  /** What the article is a copy of: the earliest with the same words, else the most similar one. */
  private @Nullable Match copied(Matcher matcher, int group, String storyId) {
    Fingerprint article = matcher.fingerprint();
    Match best = null;
    for (Fingerprint other : known(group)) {
      double similarity = TextSignature.similarity(article, other, windowMillis);
      if (!other.articleId().equals(article.articleId())
          && similarity >= Matcher.NEAR_TEXT
          && (best == null || similarity > best.textSimilarity())) {
        best = new Match(other, storyId, matcher.similarity(other), similarity);
      }
    }
    return best;
  }

  private List<Fingerprint> known(int group) {
    Set<Fingerprint> known = new HashSet<>(groups.get(group).speakers());
    known.addAll(groups.get(group).articles());
    return known.stream().sorted(Neighbourhood.EARLIEST).toList();
  }

  /** The most similar article of the other groups of the story, or null. */
  private @Nullable Match closest(Matcher matcher, int group, String storyId) {
    Match best = null;
    for (int other = 0; other < labels.length; other++) {
      if (other != group && labels[other] == labels[group]) {
        for (Fingerprint speaker : groups.get(other).speakers()) {
          double similarity = matcher.similarity(speaker);
          if (best == null || similarity > best.similarity()) {
            best = new Match(speaker, storyId, similarity, 0);
          }
        }
      }
    }
    return best;
  }

  private static Assignment assignment(
      Matcher matcher, Match matched, Reason reason, double similarity, double threshold) {
    Fingerprint article = matcher.fingerprint();
    boolean first = reason == Reason.FIRST_OF_STORY;
    return new Assignment(
        article.articleId(),
        matched.storyId(),
        reason,
        similarity,
        threshold,
        first ? null : matched.article().articleId(),
        first ? List.of() : matcher.sharedFeatures(matched.article()),
        reason == Reason.SAME_TEXT || reason == Reason.NEAR_TEXT,
        article.publishedAt(),
        article.contentHash(),
        article.version());
  }

  /** Articles that stay where they are, but whose match has gone, are explained anew. */
  private void refresh() {
    for (int group = 0; group < labels.length; group++) {
      for (Fingerprint article : groups.get(group).articles()) {
        Assignment assignment = assignment(article.articleId());
        String matchedId = assignment.matchedArticleId();
        Assignment matched = matchedId == null ? null : store.assignments().get(matchedId);
        if (matched != null && !matched.storyId().equals(assignment.storyId())) {
          put(explained(article, group, assignment.storyId()));
        }
      }
    }
  }

  private void put(Assignment assignment) {
    store.assignments().put(assignment.articleId(), assignment);
    change.assigned(assignment);
  }

  private Fingerprint fingerprint(String articleId) {
    return Objects.requireNonNull(store.fingerprints().get(articleId), articleId);
  }

  private Assignment assignment(String articleId) {
    return Objects.requireNonNull(store.assignments().get(articleId), articleId);
  }
}
