package dev.scrutiny.story;

import java.util.ArrayList;
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

  /** How many articles speak at most. */
  static final int MOST_ARTICLES = 48;

  /** A story with more remembered articles than this is not taken apart any more. */
  static final int MOST_LOOSE = 24;

  /** How many articles speak for a story that is not taken apart. */
  static final int SPEAKERS = 12;

  /** The order of publication. */
  static final Comparator<Fingerprint> EARLIEST =
      Comparator.comparingLong(Fingerprint::publishedAt).thenComparing(Fingerprint::articleId);

  private final long windowMillis;
  private final List<Fingerprint> loose = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private int speakers;

  /**
   * Articles that stay together.
   *
   * @param storyId the story that the group is, or null where it is copies of one text
   * @param pinned whether the story must keep its articles
   * @param articles the copies; of a story those which are no part of it yet but copies of its
   *     articles
   * @param speakers the articles whose similarity counts
   */
  record Group(
      @Nullable String storyId,
      boolean pinned,
      List<Fingerprint> articles,
      List<Fingerprint> speakers) {}

  Neighbourhood(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /** How many more articles can speak. */
  int room() {
    return MOST_ARTICLES - speakers;
  }

  /** Adds an article that may go to any story. */
  void add(Fingerprint article) {
    loose.add(article);
    speakers++;
  }

  /** Adds a story that stays together. */
  void add(String storyId, boolean pinned, List<Fingerprint> some) {
    List<Fingerprint> speakersOfStory = some.stream().sorted(EARLIEST).toList();
    groups.add(new Group(storyId, pinned, new ArrayList<>(), speakersOfStory));
    speakers += some.size();
  }

  /** All groups in a fixed order, whatever the order in which they were added. */
  List<Group> groups() {
    if (loose.isEmpty()) {
      return groups;
    }
    groups.sort(Comparator.comparing(group -> String.valueOf(group.storyId())));
    loose.sort(EARLIEST);
    for (Fingerprint article : loose) {
      Group original = original(article);
      if (original == null) {
        groups.add(new Group(null, false, new ArrayList<>(List.of(article)), List.of(article)));
      } else {
        original.articles().add(article);
      }
    }
    loose.clear();
    return groups;
  }

  /** The group that an article is a copy of, or null. */
  private @Nullable Group original(Fingerprint article) {
    for (Group group : groups) {
      for (Fingerprint speaker : group.speakers()) {
        if (TextSignature.similarity(article, speaker, windowMillis) >= Matcher.NEAR_TEXT) {
          return group;
        }
      }
    }
    return null;
  }

  /** Groups them anew. */
  Agglomeration agglomeration() {
    List<Group> all = groups();
    List<Fingerprint> speaking = new ArrayList<>(speakers);
    List<Integer> owners = new ArrayList<>(speakers);
    boolean[] pinned = new boolean[all.size()];
    for (int group = 0; group < all.size(); group++) {
      pinned[group] = all.get(group).pinned();
      for (Fingerprint speaker : all.get(group).speakers()) {
        speaking.add(speaker);
        owners.add(group);
      }
    }
    double[][] similarities = new double[speaking.size()][];
    for (int i = 0; i < similarities.length; i++) {
      Matcher matcher = new Matcher(speaking.get(i), windowMillis);
      similarities[i] = new double[i];
      for (int j = 0; j < i; j++) {
        similarities[i][j] = matcher.similarity(speaking.get(j));
      }
    }
    return new Agglomeration(
        similarities, owners.stream().mapToInt(Integer::intValue).toArray(), pinned);
  }
}
