package dev.scrutiny.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {

  private static final TopicPartition ONE = new TopicPartition("a-changelog", 0);
  private static final TopicPartition TWO = new TopicPartition("a-changelog", 1);

  private final RestoreProgress progress = new RestoreProgress();

  @Test
  void tellsWhatIsLeftOfAllPartitions() {
    progress.onRestoreStart(ONE, "a", 5, 105);
    progress.onRestoreStart(TWO, "a", 0, 50);
    progress.onBatchRestored(ONE, "a", 44, 40);
    assertThat(progress.left()).isEqualTo(60 + 50);
    assertThat(progress.restored()).isEqualTo(40);

    progress.onRestoreEnd(ONE, "a", 95);
    assertThat(progress.left()).isEqualTo(50);

    progress.onRestoreSuspended(TWO, "a", 0);
    assertThat(progress.left()).isZero();
    assertThat(progress.restored()).isEqualTo(40);
  }

  @Test
  void markersOfTransactionsThatAreCountedAtTheStartDoNotStayLeft() {
    progress.onRestoreStart(ONE, "a", 0, 10);
    progress.onBatchRestored(ONE, "a", 9, 12);
    assertThat(progress.left()).isZero();
  }
}
