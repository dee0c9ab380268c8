package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stories of a neighbourhood in line with how its articles group: articles join, leave
 * and change stories, stories merge and split. A story keeps its id where most of its articles are.
 */
final class Regrouping {

  private final StoryStore store;
  private final StoryBook book;
  private final long windowMillis;
  private final Fingerprint fingerprint;
  private final Features features;
  private final @Nullable IndexedArticle arriving;
  private final List<Neighbourhood.Group> groups;
  private final Agglomeration agglomeration;
  private final int[] labels;

  /** The story of each label. */
  private final @Nullable String[] stories;

  /** Which label wants to go on as which story, and how many of its articles it has. */
  private record Claim(int label, StoryMembers story, long articles, long firstPublishedAt) {}

  /** An article that comes to another story than it was in, if it was in one. */
  private record Move(IndexedArticle article, int group, @Nullable ArticleRecord former) {}

  /**
   * Groups a neighbourhood.
   *
   * @param fingerprint the article that is the cause
   * @param arriving the same where it is in the neighbourhood but in no story yet, or null
   */
  Regrouping(
      StoryStore store,
      StoryBook book,
      long windowMillis,
      Similarities similarities,
      Neighbourhood neighbourhood,
      Fingerprint fingerprint,
      @Nullable IndexedArticle arriving) {
    this.store = store;
    this.book = book;
    this.windowMillis = windowMillis;
    this.fingerprint = fingerprint;
    this.features = arriving == null ? Features.of(fingerprint) : arriving.features();
    this.arriving = arriving;
    this.groups = neighbourhood.groups();
    this.agglomeration = Neighbourhood.agglomeration(groups, similarities);
    this.labels = agglomeration.labels();
    this.stories = new String[labels.length];
  }

  /** Writes what changes. */
  void apply(Change change) {
    nameLabels();
    List<Move> moves = new ArrayList<>();
    Set<String> left = new TreeSet<>();
    for (int group = 0; group < labels.length; group++) {
      collect(group, moves, left);
    }
    for (Move move : moves) {
      String storyId = storyOf(move);
      Assignment assignment = reassigned(move, storyId);
      ArticleRecord record =
          move.former() == null
              ? ArticleRecord.of(fingerprint, move.article().features(), assignment)
              : move.former().with(assignment);
      store.articles().put(move.article().articleId(), record);
      book.add(storyId, move.article(), record);
      change.assigned(assignment);
      change.touched(storyId);
    }
    left.forEach(change::touched);
    if (!left.isEmpty()) {
      explainStaying(change);
    }
  }

  /** Gives each story's id to the label that most of its articles are in. */
  private void nameLabels() {
    for (Claim claim : claims()) {
      String storyId = claim.story().storyId();
      boolean taken = false;
      for (String story : stories) {
        taken |= storyId.equals(story);
      }
      if (!taken && stories[claim.label()] == null) {
        stories[claim.label()] = storyId;
      }
    }
  }

  /** Strongest first: the stories that must keep their articles, then by number of articles. */
  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (int label = 0; label < labels.length; label++) {
      Map<StoryMembers, Long> counts = new HashMap<>();
      for (int group = 0; group < labels.length; group++) {
        if (labels[group] == label) {
          count(groups.get(group), counts);
        }
      }
      int owner = label;
      counts.forEach(
          (story, count) -> claims.add(new Claim(owner, story, count, story.firstTime())));
    }
    claims.sort(
        Comparator.comparingLong(Claim::articles)
            .reversed()
            .thenComparingLong(Claim::firstPublishedAt)
            .thenComparing(claim -> claim.story().storyId())
            .thenComparingInt(Claim::label));
    return claims;
  }

  private void count(Neighbourhood.Group group, Map<StoryMembers, Long> counts) {
    StoryMembers story = group.story();
    if (story != null) {
      counts.merge(story, group.pinned() ? Integer.MAX_VALUE : (long) story.size(), Long::sum);
    }
    for (IndexedArticle article : group.articles()) {
      if (article != arriving) {
        counts.merge(article.story(), 1L, Long::sum);
      }
    }
  }

  /** Takes the articles of a group that change their story out of the one they were in. */
  private void collect(int group, List<Move> moves, Set<String> left) {
    StoryMembers settled = groups.get(group).story();
    if (settled != null && !settled.storyId().equals(stories[labels[group]])) {
      for (IndexedArticle article : settled.all()) {
        moves.add(leave(article, group, left));
      }
    }
    for (IndexedArticle article : groups.get(group).articles()) {
      if (article == arriving) {
        moves.add(new Move(article, group, null));
      } else if (!article.story().storyId().equals(stories[labels[group]])) {
        moves.add(leave(article, group, left));
      }
    }
  }

  private Move leave(IndexedArticle article, int group, Set<String> left) {
    ArticleRecord former = stored(article.articleId());
    left.add(article.story().storyId());
    book.remove(article, former);
    return new Move(article, group, former);
  }

  private String storyOf(Move move) {
    int label = labels[move.group()];
    String story = stories[label];
    if (story == null) {
      story = newStoryId(move.article().articleId());
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

  private Assignment reassigned(Move move, String storyId) {
    ArticleRecord former = move.former();
    if (former != null
        && (groups.get(move.group()).story() != null || former.assignment().duplicate())) {
      return former.assignment().movedTo(storyId);
    }
    return explained(move.article(), move.group(), storyId);
  }

  /** Articles that stay where they are, but whose match has gone elsewhere, are explained anew. */
  private void explainStaying(Change change) {
    for (int group = 0; group < labels.length; group++) {
      for (IndexedArticle article : groups.get(group).articles()) {
        ArticleRecord record = stored(article.articleId());
        String storyId = record.assignment().storyId();
        String matched = record.assignment().matchedArticleId();
        if (matched != null && isElsewhere(matched, storyId)) {
          Assignment assignment = explained(article, group, storyId);
          store.articles().put(article.articleId(), record.with(assignment));
          change.assigned(assignment);
        }
      }
    }
  }

  private boolean isElsewhere(String articleId, String storyId) {
    for (int group = 0; group < labels.length; group++) {
      for (IndexedArticle article : groups.get(group).articles()) {
        if (article.articleId().equals(articleId)) {
          return !article.story().storyId().equals(storyId);
        }
      }
    }
    return false;
  }

  /** Why an article is in its story. */
  private Assignment explained(IndexedArticle article, int group, String storyId) {
    IndexedArticle original = original(article, group);
    if (original != null) {
      double similarity = TextSignature.similarity(article, original, windowMillis);
      return similarity == 1
          ? assignment(article, storyId, Reason.SAME_TEXT, 1, 1, original)
          : assignment(article, storyId, Reason.NEAR_TEXT, similarity, Matcher.NEAR_TEXT, original);
    }
    IndexedArticle closest = closest(article, group);
    Agglomeration.Link link = agglomeration.evidence(group);
    return assignment(
        article,
        storyId,
        closest == null ? Reason.FIRST_OF_STORY : Reason.SAME_STORY,
        link.similarity(),
        link.threshold(),
        closest);
  }

  /** What an article is a copy of: the earliest with the same words, else the most similar one. */
  private @Nullable IndexedArticle original(IndexedArticle article, int group) {
    List<IndexedArticle> others = new ArrayList<>(groups.get(group).speakers());
    others.addAll(groups.get(group).articles());
    IndexedArticle original = null;
    double best = 0;
    for (IndexedArticle other : others) {
      double similarity = TextSignature.similarity(article, other, windowMillis);
      if (other != article && similarity >= Matcher.NEAR_TEXT && similarity > best) {
        original = other;
        best = similarity;
      }
    }
    return original;
  }

  /** The most similar article of the other groups of the story, or null. */
  private @Nullable IndexedArticle closest(IndexedArticle article, int group) {
    Matcher matcher = new Matcher(article, windowMillis);
    IndexedArticle closest = null;
    double best = -1;
    for (int other = 0; other < labels.length; other++) {
      if (other != group && labels[other] == labels[group]) {
        for (IndexedArticle speaker : groups.get(other).speakers()) {
          double similarity = matcher.similarity(speaker);
          if (similarity > best) {
            closest = speaker;
            best = similarity;
          }
        }
      }
    }
    return closest;
  }

  private Assignment assignment(
      IndexedArticle article,
      String storyId,
      Reason reason,
      double similarity,
      double threshold,
      @Nullable IndexedArticle matched) {
    return new Assignment(
        article.articleId(),
        storyId,
        reason,
        similarity,
        threshold,
        matched == null ? null : matched.articleId(),
        matched == null
            ? List.of()
            : Matcher.sharedFeatures(fingerprint, features, article, matched),
        reason == Reason.SAME_TEXT || reason == Reason.NEAR_TEXT,
        article.publishedAt(),
        article.contentHash(),
        fingerprint.version());
  }

  private ArticleRecord stored(String articleId) {
    return Objects.requireNonNull(store.articles().get(articleId), articleId);
  }
}
