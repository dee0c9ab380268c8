package dev.scrutiny.app.monitoring;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records of changelogs are left to read until all state is as it was. */
final class RestoreProgress implements StateRestoreListener {

  private static final Logger log = LoggerFactory.getLogger(RestoreProgress.class);

  private final Map<TopicPartition, Long> left = new HashMap<>();
  private long restored;
  private long restoredBefore;
  private long startedAt;

  /** Records that are left; 0 where nothing is restored. */
  synchronized long left() {
    return left.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that have been restored since the start. */
  synchronized long restored() {
    return restored;
  }

  @Override
  public synchronized void onRestoreStart(
      TopicPartition changelog, String store, long startOffset, long endOffset) {
    if (left.isEmpty()) {
      startedAt = System.nanoTime();
      restoredBefore = restored;
    }
    left.put(changelog, endOffset - startOffset);
  }

  @Override
  public synchronized void onBatchRestored(
      TopicPartition changelog, String store, long batchEndOffset, long count) {
    restored += count;
    left.computeIfPresent(changelog, (partition, before) -> Math.max(0, before - count));
  }

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long total) {
    ended(changelog);
  }

  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
    ended(changelog);
  }

  private synchronized void ended(TopicPartition changelog) {
    left.remove(changelog);
    if (left.isEmpty() && restored > restoredBefore) {
      log.info(
          "restored {} records of state in {} ms",
          restored - restoredBefore,
          (System.nanoTime() - startedAt) / 1_000_000);
    }
  }
}
