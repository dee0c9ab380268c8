package dev.scrutiny.app.publish;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.schemas.Article;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Sends articles in transactions (KIP-98), each ended with the position that its articles lead to:
 * every second, so that readers of committed records need not wait longer, however slowly articles
 * come. Whatever ends the process, an article is committed together with its position or not at
 * all.
 */
final class Transactions implements AutoCloseable {

  private static final long COMMIT_MILLIS = 1_000;

  /** Time for the abort of what is not committed. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final KafkaProducer<String, Article> producer;
  private final ConsumerGroupMetadata group;
  private final Bookmark bookmark;
  private final ScheduledExecutorService committer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "commit-articles");
            thread.setDaemon(true);
            return thread;
          });

  /** Set by the producer's own thread too, which must not wait for the one that waits for it. */
  private final AtomicReference<@Nullable UserException> failure = new AtomicReference<>();

  private boolean open;
  private Position sent;
  private Position committed;

  /**
   * Transactions of a producer; aborts what an earlier one with the same bookmark left open.
   *
   * @param producer a transactional producer; closed with this
   * @param group the bookmark's group
   */
  Transactions(
      KafkaProducer<String, Article> producer, ConsumerGroupMetadata group, Bookmark bookmark) {
    this.producer = producer;
    this.group = group;
    this.bookmark = bookmark;
    this.sent = Position.START;
    this.committed = Position.START;
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Begins: from now on what is sent is committed regularly. */
  synchronized void start(Position position) {
    sent = position;
    committed = position;
    var unused =
        committer.scheduleWithFixedDelay(
            this::commitRegularly, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Sends an article.
   *
   * @param after the position after it
   * @throws UserException if this or an earlier article was refused
   */
  synchronized void send(ProducerRecord<String, Article> article, Position after) {
    throwFailure();
    try {
      begin();
      var unused =
          producer.send(
              article,
              (metadata, exception) -> {
                if (exception != null) {
                  fail(exception);
                }
              });
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      fail(e);
      throwFailure();
    }
    sent = after;
  }

  /** Passes over something that is not sent. */
  synchronized void skip(Position after) {
    sent = after;
  }

  /** Commits the last articles, with the note that nothing is left to be resumed. */
  synchronized void finish() {
    throwFailure();
    begin();
    commit(bookmark.atEnd(sent));
    throwFailure();
  }

  /** The position that the broker has confirmed. */
  synchronized Position committed() {
    return committed;
  }

  /** Aborts what is not committed. */
  @Override
  public void close() {
    committer.shutdownNow();
    // An interrupted thread could not wait for the abort.
    boolean interrupted = Thread.interrupted();
    producer.close(CLOSE_LIMIT);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void commitRegularly() {
    if (open && failure.get() == null) {
      commit(bookmark.at(sent));
    }
  }

  private void begin() {
    if (!open) {
      producer.beginTransaction();
      open = true;
    }
  }

  private void commit(Map<TopicPartition, OffsetAndMetadata> position) {
    try {
      producer.sendOffsetsToTransaction(position, group);
      producer.commitTransaction();
      open = false;
      committed = sent;
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      fail(e);
    }
  }

  /** Keeps the first failure: the ones that follow say only that one came before. */
  private void fail(Exception exception) {
    String what =
        isFenced(exception)
            ? "another 'publish' of the same files has taken over"
            : "cannot publish: " + OneLine.withCause(exception);
    failure.compareAndSet(null, new UserException(what, exception));
  }

  private static boolean isFenced(Throwable exception) {
    return exception instanceof ProducerFencedException
        || exception instanceof InvalidProducerEpochException
        || (exception.getCause() != null && isFenced(exception.getCause()));
  }

  private void throwFailure() {
    UserException exception = failure.get();
    if (exception != null) {
      throw exception;
    }
  }
}
