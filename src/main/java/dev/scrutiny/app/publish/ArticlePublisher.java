package dev.scrutiny.app.publish;

import dev.scrutiny.analysis.ArticleRules;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.topology.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes articles to their topic, each with its id as the key. */
public final class ArticlePublisher {

  /** Bytes of the largest article that is allowed, in UTF-8, with room for the other fields. */
  private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

  private final Map<String, Object> settings;
  private final Topic<Article> topic;

  /**
   * Publishes with a producer of its own.
   *
   * @param settings settings of an idempotent producer
   */
  public ArticlePublisher(Map<String, Object> settings, Topic<Article> topic) {
    this.settings = new HashMap<>(settings);
    this.settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    this.topic = topic;
  }

  /**
   * Publishes all articles of files and returns when the broker has them.
   *
   * @param refused takes place and reason of what is no article
   * @param progress takes the number of articles published so far, after each
   * @throws UserException if a file cannot be read or the broker refuses an article
   */
  public Summary publish(
      List<Path> files, BiConsumer<String, String> refused, LongConsumer progress) {
    try (KafkaProducer<String, Article> producer =
        new KafkaProducer<>(settings, new StringSerializer(), topic.serializer())) {
      Receiver receiver = new Receiver(producer, refused, progress);
      for (Path file : files) {
        ArticleFiles.read(file, receiver);
      }
      producer.flush();
      receiver.throwFailure();
      return new Summary(receiver.publishedCount, receiver.refusedCount);
    }
  }

  /**
   * What was published.
   *
   * @param published articles that the broker has
   * @param refused places that hold no article
   */
  public record Summary(long published, long refused) {}

  private final class Receiver implements ArticleReceiver {

    private final Producer<String, Article> producer;
    private final BiConsumer<String, String> refused;
    private final LongConsumer progress;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long publishedCount;
    private long refusedCount;

    Receiver(
        Producer<String, Article> producer,
        BiConsumer<String, String> refused,
        LongConsumer progress) {
      this.producer = producer;
      this.refused = refused;
      this.progress = progress;
    }

    @Override
    public void article(String place, Article article) {
      throwFailure();
      String title = article.getTitle();
      int length = article.getBody().length() + (title == null ? 0 : title.length() + 1);
      if (length > ArticleRules.MAX_LENGTH) {
        refused(
            place,
            String.format(
                Locale.ROOT,
                "the text has %,d characters, more than %,d",
                length,
                ArticleRules.MAX_LENGTH));
        return;
      }
      var unused =
          producer.send(
              new ProducerRecord<>(topic.name(), article.getId(), article),
              (metadata, exception) -> {
                if (exception != null) {
                  failure.compareAndSet(null, exception);
                }
              });
      publishedCount++;
      progress.accept(publishedCount);
    }

    @Override
    public void refused(String place, String reason) {
      refusedCount++;
      refused.accept(place, reason);
    }

    private void throwFailure() {
      Exception exception = failure.get();
      if (exception != null) {
        throw new UserException(
            "the broker refused an article: " + exception.getMessage(), exception);
      }
    }
  }
}
