package dev.scrutiny.story;

import org.jspecify.annotations.Nullable;

/**
 * Tells which of a few groups of articles are one story: group-average agglomerative clustering
 * (Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958), the
 * most similar groups first, where what suffices depends on how similar the articles within the two
 * groups are. Reports of one football match are alike, and so are reports of any two matches;
 * reports of one election differ, and those of another one differ more. A fixed threshold either
 * merges the matches or tears the election apart.
 *
 * <p>A pure function of the groups and their order: callers put them into a fixed order.
 */
final class Agglomeration {

  /**
   * What stands in for the similarity within a group of a single article: two single articles are
   * one story from {@link #ALONE} on.
   */
  static final double SINGLE = 0.36;

  /** Needed share of the similarity within two groups that the similarity between them has. */
  static final double SHARE = 0.72;

  /** Similarity that suffices between two single articles. */
  static final double ALONE = SHARE * SINGLE;

  /** Similarity that is expected within a group, and for how many pairs of articles it counts. */
  private static final double EXPECTED = 0.25;

  private static final double EXPECTED_PAIRS = 2;

  private final int size;

  /** Sums of the similarities between the articles of two groups. */
  private final double[][] sums;

  /** Sums of the similarities within each group. */
  private final double[] inner;

  private final int[] counts;
  private final boolean[] pinned;
  private final double[] cohesion;
  private final int[] labels;
  private final @Nullable Link[] firstJoins;

  /** Of each group the best of the groups after it that it can be joined with, or -1. */
  private final int[] partners;

  private final double[] bestRatios;

  /**
   * How similar two groups are, and how similar they must be.
   *
   * @param similarity mean similarity between their articles
   * @param threshold the mean similarity that suffices
   */
  record Link(double similarity, double threshold) {}

  /**
   * Starts with groups that stay together.
   *
   * @param similarities similarity of each two articles
   * @param groups group of each article, from 0 to one less than {@code size}
   * @param pinned whether each group is one of those of which no two can be joined
   */
  Agglomeration(double[][] similarities, int[] groups, boolean[] pinned) {
    this.size = pinned.length;
    this.sums = new double[size][size];
    this.inner = new double[size];
    this.counts = new int[size];
    this.pinned = pinned.clone();
    this.cohesion = new double[size];
    this.labels = new int[size];
    this.firstJoins = new Link[size];
    this.partners = new int[size];
    this.bestRatios = new double[size];
    for (int a = 0; a < groups.length; a++) {
      counts[groups[a]]++;
      for (int b = 0; b < a; b++) {
        if (groups[a] == groups[b]) {
          inner[groups[a]] += similarities[a][b];
        } else {
          sums[groups[a]][groups[b]] += similarities[a][b];
          sums[groups[b]][groups[a]] += similarities[a][b];
        }
      }
    }
    for (int group = 0; group < size; group++) {
      labels[group] = group;
      cohesion[group] = cohesionOf(group);
    }
    joinAll();
  }

  /**
   * Joins the two groups of the highest ratio until none reaches 1. Each group remembers the best
   * of those after it, which changes with few joins, so that not all pairs are looked at each time.
   */
  private void joinAll() {
    for (int group = 0; group < size; group++) {
      findPartner(group);
    }
    while (true) {
      int first = -1;
      for (int group = 0; group < size; group++) {
        if (partners[group] >= 0 && (first < 0 || bestRatios[group] > bestRatios[first])) {
          first = group;
        }
      }
      if (first < 0) {
        return;
      }
      int second = partners[first];
      join(first, second);
      findPartner(first);
      partners[second] = -1;
      for (int group = 0; group < second; group++) {
        if (group != first && labels[group] == group) {
          update(group, first, second);
        }
      }
    }
  }

  /** Brings the best partner of a group in line with a join of two others. */
  private void update(int group, int first, int second) {
    if (partners[group] == first || partners[group] == second) {
      findPartner(group);
    } else if (group < first && mayJoin(group, first)) {
      double ratio = ratio(group, first);
      boolean better =
          ratio > bestRatios[group] || (ratio == bestRatios[group] && first < partners[group]);
      if (ratio >= 1 && (partners[group] < 0 || better)) {
        partners[group] = first;
        bestRatios[group] = ratio;
      }
    }
  }

  /** Finds the best partner of a group among those after it; of equal ones the first. */
  private void findPartner(int group) {
    partners[group] = -1;
    for (int other = group + 1; other < size; other++) {
      if (labels[other] == other && mayJoin(group, other)) {
        double ratio = ratio(group, other);
        if (ratio >= 1 && (partners[group] < 0 || ratio > bestRatios[group])) {
          partners[group] = other;
          bestRatios[group] = ratio;
        }
      }
    }
  }

  private boolean mayJoin(int a, int b) {
    return sums[a][b] > 0 && !(pinned[a] && pinned[b]);
  }

  private void join(int a, int b) {
    Link link = link(a, b);
    for (int group = 0; group < size; group++) {
      if ((labels[group] == a || labels[group] == b) && firstJoins[group] == null) {
        firstJoins[group] = link;
      }
      if (labels[group] == b) {
        labels[group] = a;
      }
    }
    inner[a] += inner[b] + sums[a][b];
    counts[a] += counts[b];
    pinned[a] |= pinned[b];
    for (int other = 0; other < size; other++) {
      sums[a][other] += sums[b][other];
      sums[other][a] = sums[a][other];
    }
    cohesion[a] = cohesionOf(a);
  }

  private double cohesionOf(int group) {
    if (counts[group] == 1) {
      return SINGLE;
    }
    double pairs = counts[group] * (counts[group] - 1) / 2.0;
    return (inner[group] + EXPECTED_PAIRS * EXPECTED) / (pairs + EXPECTED_PAIRS);
  }

  private Link link(int a, int b) {
    return new Link(similarity(a, b), threshold(a, b));
  }

  /** At least 1 where the two are one story. */
  private double ratio(int a, int b) {
    return similarity(a, b) / threshold(a, b);
  }

  private double similarity(int a, int b) {
    return sums[a][b] / ((double) counts[a] * counts[b]);
  }

  private double threshold(int a, int b) {
    return SHARE * Math.sqrt(cohesion[a] * cohesion[b]);
  }

  /** The label of each group: groups that are one story have the same. */
  int[] labels() {
    return labels.clone();
  }

  /**
   * Why a group is where it is: the link by which it was joined first, else the strongest link that
   * did not suffice.
   */
  Link evidence(int group) {
    Link joined = firstJoins[group];
    if (joined != null) {
      return joined;
    }
    int strongest = -1;
    for (int other = 0; other < size; other++) {
      if (labels[other] == other
          && other != group
          && (strongest < 0 || ratio(group, other) > ratio(group, strongest))) {
        strongest = other;
      }
    }
    return strongest < 0 ? new Link(0, ALONE) : link(group, strongest);
  }
}
