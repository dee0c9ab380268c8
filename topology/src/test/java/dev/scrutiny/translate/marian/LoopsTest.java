package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {

  @Test
  void oneTokenTwelveTimesIsALoop() {
    assertThat(Loops.endIn(times(12, 7), 12)).isTrue();
    assertThat(Loops.endIn(times(11, 7), 11)).isFalse();
  }

  @Test
  void aLongerRunIsALoopFromTheFourthTimeOn() {
    assertThat(Loops.in(times(4, 1, 2, 3, 4, 5))).isTrue();
    assertThat(Loops.in(times(3, 1, 2, 3, 4, 5))).isFalse();
  }

  @Test
  void aNumberWithManyZerosIsNone() {
    assertThat(Loops.in(new int[] {5, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 6})).isFalse();
  }

  @Test
  void cuttingLeavesOneUnitAndWhatStandsAround() {
    int[] tokens = join(new int[] {8, 9}, times(5, 1, 2, 3), new int[] {4, 5});
    assertThat(Loops.cut(tokens)).containsExactly(8, 9, 1, 2, 3, 4, 5);
    assertThat(Loops.cut(join(times(5, 1, 2, 3), new int[] {1, 2}))).containsExactly(1, 2, 3);
    assertThat(Loops.cut(times(40, 7))).containsExactly(7);
  }

  @Test
  void everyLoopIsCut() {
    int[] tokens = join(times(20, 1), new int[] {5, 6}, times(6, 2, 3));
    assertThat(Loops.cut(tokens)).containsExactly(1, 5, 6, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingThatIsCutHasALoopAndNothingElseIsChanged(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int[] tokens = random.ints(random.nextInt(80), 0, 2 + random.nextInt(3)).toArray();
      int[] cut = Loops.cut(tokens);
      assertThat(Loops.in(cut)).isFalse();
      if (!Loops.in(tokens)) {
        assertThat(cut).isEqualTo(tokens);
      } else {
        assertThat(cut.length).isLessThan(tokens.length);
      }
    }
  }

  static int[] times(int times, int... unit) {
    return IntStream.range(0, times * unit.length).map(at -> unit[at % unit.length]).toArray();
  }

  private static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).toArray();
  }
}
