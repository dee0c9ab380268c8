package dev.scrutiny.app.rejected;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes rejected articles again, key and value as they were received, and notes that, both in
 * one transaction. They arrive now: what depends on the time of arrival is judged anew.
 */
public final class Retry {

  private static final String ERROR_HEADERS = "__streams.errors.";

  private final Map<String, Object> settings;
  private final Topics topics;

  /**
   * Tries again.
   *
   * @param settings settings of an idempotent producer
   * @param applicationId what the name of its transactions begins with
   */
  public Retry(Map<String, Object> settings, Topics topics, String applicationId) {
    this.settings = new HashMap<>(settings);
    this.settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + "-rejected-retry");
    this.settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
    this.topics = topics;
  }

  /**
   * Publishes articles again.
   *
   * @param selection reads and chooses them; called when no other call can be under way any more
   * @return those that were published
   * @throws UserException if the broker refuses; nothing is published or noted then
   */
  public List<RejectedArticle> retry(Supplier<List<RejectedArticle>> selection) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      List<RejectedArticle> articles = selection.get();
      if (articles.isEmpty()) {
        return articles;
      }
      producer.beginTransaction();
      for (RejectedArticle article : articles) {
        // A failure of either comes up again when the transaction is committed.
        var unusedArticle = producer.send(again(article));
        var unusedNote = producer.send(note(article));
      }
      producer.commitTransaction();
      return articles;
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      throw new UserException("nothing was tried again: " + OneLine.withCause(e), e);
    }
  }

  private ProducerRecord<byte[], byte[]> again(RejectedArticle article) {
    Headers headers = new RecordHeaders();
    for (Header header : article.latest().headers()) {
      if (!header.key().startsWith(ERROR_HEADERS) && !header.key().equals(RejectedArticles.RETRY)) {
        headers.add(header);
      }
    }
    headers.add(RejectedArticles.RETRY, utf8(article.place()));
    return new ProducerRecord<>(
        topics.articles().name(), null, article.latest().key(), article.latest().value(), headers);
  }

  private ProducerRecord<byte[], byte[]> note(RejectedArticle article) {
    Headers headers = new RecordHeaders().add(RejectedArticles.RETRIED, utf8(article.place()));
    return new ProducerRecord<>(
        topics.articlesRejected(), null, article.latest().key(), null, headers);
  }

  private static byte[] utf8(RecordPlace place) {
    return place.toString().getBytes(StandardCharsets.UTF_8);
  }
}
