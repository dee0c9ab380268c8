package dev.scrutiny.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of recent articles: a window store by article id, in which the window of an
 * entry is the stream time of its arrival.
 */
final class RecentArticles<V> {

  private final ProcessingContext context;
  private final WindowStore<String, V> store;
  private final Duration retention;

  /**
   * The memory of a task.
   *
   * @param storeName name of the window store
   * @param retention how long an entry is looked for
   */
  RecentArticles(ProcessingContext context, String storeName, Duration retention) {
    this.context = context;
    this.store = context.getStateStore(storeName);
    this.retention = retention;
  }

  /** What was remembered last of an article; null where nothing is kept. */
  @Nullable V recall(String articleId) {
    long now = context.currentStreamTimeMs();
    try (WindowStoreIterator<V> latestFirst =
        store.backwardFetch(
            articleId,
            Instant.ofEpochMilli(Math.max(0, now - retention.toMillis())),
            Instant.ofEpochMilli(now))) {
      return latestFirst.hasNext() ? latestFirst.next().value : null;
    }
  }

  /** Remembers a value of an article, the latest from now on. */
  void remember(String articleId, V value) {
    store.put(articleId, value, context.currentStreamTimeMs());
  }
}
