package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.translate.marian.GenerationConfig.Stopping;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Tokens: 0 end, 1 to 4 words, 5 padding. */
class BeamSearchTest {

  private static final int VOCABULARY = 6;
  private static final int LIMIT = 40;

  @Test
  void theGreedySearchTakesTheLikeliestTokenUntilTheEnd() {
    BeamSearch search =
        run(config(1, 1, Stopping.HEURISTIC, true), step -> row(step < 3 ? step + 1 : 0));
    assertThat(search.result()).containsExactly(1, 2, 3);
    assertThat(search.cutOff()).isFalse();
  }

  @Test
  void paddingIsNeverGenerated() {
    float[] row = row(2);
    row[5] = 100;
    BeamSearch search =
        run(config(1, 1, Stopping.HEURISTIC, true), step -> step == 0 ? row.clone() : row(0));
    assertThat(search.result()).containsExactly(2);
  }

  @Test
  void aTranslationWithoutEndEndsAtTheLimit() {
    int[] cycle = {1, 2, 3, 4, 2, 1, 4, 3, 1, 3, 2, 4, 4, 1, 1, 2, 2, 3, 3, 4, 1, 4, 2};
    BeamSearch search =
        run(config(1, 1, Stopping.HEURISTIC, true), step -> row(cycle[step % cycle.length]));
    assertThat(search.result()).hasSize(LIMIT - 2);
    assertThat(search.cutOff()).isTrue();
    assertThat(search.looped()).isFalse();
  }

  @Test
  void aLoopStopsTheSearch() {
    for (int beams : new int[] {1, 4}) {
      BeamSearch search =
          run(config(beams, 1, Stopping.HEURISTIC, true), step -> row(1 + step % 2));
      assertThat(search.looped()).isTrue();
      assertThat(search.result().length).isLessThan(20);
      assertThat(Loops.cut(search.result()).length).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aLoopThatTheSourceHasIsLeft() {
    BeamSearch search =
        run(
            new BeamSearch(config(1, 1, Stopping.HEURISTIC, true), LIMIT, true),
            step -> row(1 + step % 2));
    assertThat(search.looped()).isFalse();
    assertThat(search.result()).hasSize(LIMIT - 2);
  }

  @Test
  void twoBeamsFindWhatTheGreedySearchMisses() {
    // The likelier first token leads to an unlikely rest.
    IntFunction<float[][]> rows =
        step ->
            switch (step) {
              case 0 -> new float[][] {logs(0.01, 0.55, 0.40, 0.01, 0.01)};
              case 1 ->
                  new float[][] {logs(0.2, 0.2, 0.2, 0.2, 0.2), logs(0.97, .01, .01, .005, .005)};
              default -> new float[][] {row(0), row(0)};
            };
    BeamSearch search = new BeamSearch(config(2, 1, Stopping.EARLY, true), LIMIT, false);
    for (int step = 0; !search.done(); step++) {
      search.advance(buffer(rows.apply(step)), 0, VOCABULARY);
    }
    assertThat(search.result()).containsExactly(2);
  }

  @Test
  void aHighLengthPenaltyPrefersLongTranslations() {
    // After each word the end is nearly as likely as another word.
    IntFunction<float[]> rows = step -> logs(0.5, step < 6 ? 0.499 : 1e-9, 1e-9, 1e-9, 1e-9);
    assertThat(run(config(2, 0, Stopping.NEVER, true), rows).result().length)
        .isLessThan(run(config(2, 3, Stopping.NEVER, true), rows).result().length);
  }

  @Test
  void logitsThatAreNoNumbersGiveNothing() {
    float[] row = new float[VOCABULARY];
    Arrays.fill(row, Float.NaN);
    assertThat(run(config(2, 1, Stopping.HEURISTIC, true), step -> row.clone()).result()).isEmpty();
  }

  private static BeamSearch run(GenerationConfig config, IntFunction<float[]> row) {
    return run(new BeamSearch(config, LIMIT, false), row);
  }

  /** Every open translation sees the same logits. */
  private static BeamSearch run(BeamSearch search, IntFunction<float[]> row) {
    for (int step = 0; !search.done(); step++) {
      float[][] rows = new float[search.rows()][];
      for (int at = 0; at < rows.length; at++) {
        rows[at] = row.apply(step);
      }
      search.advance(buffer(rows), 0, VOCABULARY);
    }
    return search;
  }

  private static FloatBuffer buffer(float[][] rows) {
    FloatBuffer buffer = FloatBuffer.allocate(rows.length * VOCABULARY);
    for (float[] row : rows) {
      buffer.put(row);
    }
    return buffer.flip();
  }

  private static float[] row(int likeliest) {
    float[] row = {-5, -6, -7, -8, -9, -20};
    row[likeliest] = 5;
    return row;
  }

  private static float[] logs(double... probabilities) {
    float[] row = new float[VOCABULARY];
    for (int at = 0; at < probabilities.length; at++) {
      row[at] = (float) Math.log(probabilities[at]);
    }
    row[5] = -50;
    return row;
  }

  private static GenerationConfig config(
      int beams, double lengthPenalty, Stopping stopping, boolean renormalize) {
    return new GenerationConfig(
        5, 0, 5, List.of(5), LIMIT, true, beams, lengthPenalty, stopping, renormalize, 128);
  }
}
