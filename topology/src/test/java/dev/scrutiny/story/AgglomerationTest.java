package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgglomerationTest {

  @Test
  void singleArticlesJoinFromTheirThresholdOn() {
    assertThat(labels(similarities(2, 0.01 + Agglomeration.ALONE))).containsExactly(0, 0);
    assertThat(labels(similarities(2, -0.01 + Agglomeration.ALONE))).containsExactly(0, 1);
  }

  @Test
  void whatSufficesDependsOnHowAlikeTheArticlesOfTheGroupsAre() {
    // Twice three articles; between them every similarity is the same.
    assertThat(labels(twoGroups(0.3, 0.25))).containsOnly(0);
    assertThat(labels(twoGroups(0.7, 0.25))).containsExactly(0, 0, 0, 3, 3, 3);
  }

  @Test
  void oneArticleBetweenTwoStoriesDoesNotChainThem() {
    double[][] similarities = twoGroups(0.6, 0.02);
    // The third is as similar to the other group as to its own.
    for (int other = 3; other < 6; other++) {
      similarities[other][2] = 0.55;
    }
    assertThat(labels(similarities)).containsExactly(0, 0, 0, 3, 3, 3);
  }

  @Test
  void pinnedGroupsAreNotJoinedWithEachOther() {
    double[][] similarities = similarities(3, 0.9);
    boolean[] pinned = {true, false, true};
    int[] labels = new Agglomeration(similarities, new int[] {0, 1, 2}, pinned).labels();
    assertThat(labels[0]).isNotEqualTo(labels[2]);
    assertThat(labels[1]).isIn(labels[0], labels[2]);
  }

  @Test
  void evidenceOfAJoinSufficesAndOfARefusalDoesNot() {
    Agglomeration groups =
        new Agglomeration(
            new double[][] {{}, {0.5}, {0.1, 0.2}}, new int[] {0, 1, 2}, new boolean[3]);
    assertThat(groups.evidence(0).similarity()).isEqualTo(0.5);
    assertThat(groups.evidence(0).threshold()).isEqualTo(Agglomeration.ALONE);
    assertThat(groups.evidence(2).similarity()).isBetween(0.1, groups.evidence(2).threshold());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderOfTheArticlesDoesNotMatter(long seed) {
    Random random = new Random(seed);
    int size = 20;
    double[][] similarities = similarities(size, 0);
    for (double[] row : similarities) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextDouble();
      }
    }
    int[] places = random.ints(0, size).distinct().limit(size).toArray();
    double[][] shuffled = similarities(size, 0);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        shuffled[Math.max(places[i], places[j])][Math.min(places[i], places[j])] =
            similarities[i][j];
      }
    }
    int[] labels = labels(similarities);
    int[] ofShuffled = labels(shuffled);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(ofShuffled[places[i]] == ofShuffled[places[j]])
            .isEqualTo(labels[i] == labels[j]);
      }
    }
  }

  private static int[] labels(double[][] similarities) {
    int size = similarities.length;
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      groups[i] = i;
    }
    return new Agglomeration(similarities, groups, new boolean[size]).labels();
  }

  private static double[][] similarities(int size, double value) {
    double[][] similarities = new double[size][];
    for (int i = 0; i < size; i++) {
      similarities[i] = new double[i];
      Arrays.fill(similarities[i], value);
    }
    return similarities;
  }

  private static double[][] twoGroups(double within, double between) {
    double[][] similarities = similarities(6, within);
    for (int i = 3; i < 6; i++) {
      for (int j = 0; j < 3; j++) {
        similarities[i][j] = between;
      }
    }
    return similarities;
  }
}
