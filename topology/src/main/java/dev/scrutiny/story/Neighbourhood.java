package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles and stories around an article that are grouped anew when it arrives. Copies of a
 * text are one {@link Group} that speaks once: otherwise a widely syndicated text would make its
 * story seem so uniform that no independent report could join it. A story too large to be taken
 * apart is one group too, which some of its articles speak for.
 */
final class Neighbourhood {

  /** A story with more remembered articles than this is not taken apart any more. */
  static final int MOST_LOOSE = 24;

  /** How many articles speak for a story that is not taken apart. */
  static final int SPEAKERS = 12;

  /** How many articles speak at most. */
  private static final int MOST_ARTICLES = 48;

  private static final Comparator<IndexedArticle> EARLIEST =
      Comparator.comparingLong(IndexedArticle::publishedAt)
          .thenComparing(IndexedArticle::articleId);

  private final long windowMillis;
  private final List<IndexedArticle> loose = new ArrayList<>();
  private final List<Group> settled = new ArrayList<>();
  private int speakers;

  /**
   * Articles that stay together.
   *
   * @param story the story that the group is, or null where it is copies of one text
   * @param pinned whether the story must keep its articles
   * @param articles the copies, the earliest first; of a story those articles that are copies of
   *     its speakers, but no part of it yet
   * @param speakers the articles whose similarity counts
   */
  record Group(
      @Nullable StoryMembers story,
      boolean pinned,
      List<IndexedArticle> articles,
      List<IndexedArticle> speakers) {}

  Neighbourhood(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /** How many more articles can speak. */
  int room() {
    return MOST_ARTICLES - speakers;
  }

  /** Adds articles that may go to any story. */
  void add(IndexedArticle... articles) {
    Collections.addAll(loose, articles);
    speakers += articles.length;
  }

  /** Adds a story that stays together, with those of its articles that speak for it. */
  void add(StoryMembers story, boolean pinned, List<IndexedArticle> some) {
    settled.add(
        new Group(story, pinned, new ArrayList<>(), some.stream().sorted(EARLIEST).toList()));
    speakers += some.size();
  }

  /** All groups in a fixed order, whatever the order in which they were added. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>(settled);
    groups.sort(Comparator.comparing(group -> group.speakers().get(0), EARLIEST));
    loose.sort(EARLIEST);
    for (IndexedArticle article : loose) {
      Group original = original(article, groups);
      if (original == null) {
        groups.add(new Group(null, false, new ArrayList<>(List.of(article)), List.of(article)));
      } else {
        original.articles().add(article);
      }
    }
    return groups;
  }

  /** The group that an article is a copy of, or null. */
  private @Nullable Group original(IndexedArticle article, List<Group> groups) {
    for (Group group : groups) {
      for (IndexedArticle speaker : group.speakers()) {
        if (TextSignature.similarity(article, speaker, windowMillis) >= Matcher.NEAR_TEXT) {
          return group;
        }
      }
    }
    return null;
  }

  /** Tells which groups are one story. */
  static Agglomeration agglomeration(List<Group> groups, Similarities similarities) {
    List<IndexedArticle> speakers = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    boolean[] pinned = new boolean[groups.size()];
    for (int group = 0; group < groups.size(); group++) {
      pinned[group] = groups.get(group).pinned();
      for (IndexedArticle speaker : groups.get(group).speakers()) {
        speakers.add(speaker);
        owners.add(group);
      }
    }
    return new Agglomeration(
        similarities.of(speakers.toArray(IndexedArticle[]::new)),
        owners.stream().mapToInt(Integer::intValue).toArray(),
        pinned);
  }
}
