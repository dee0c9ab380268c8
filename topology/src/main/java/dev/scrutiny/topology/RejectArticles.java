package dev.scrutiny.topology;

import dev.scrutiny.analysis.RejectReason;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends articles that cannot be read or processed to the topic of rejected articles, as received,
 * with the reason in the headers of KIP-1034, in the same transaction that moves on past them.
 * Whatever is not the article's own fault (a registry out of reach, a defect) fails instead, so
 * that nothing is skipped that could have been counted.
 */
public final class RejectArticles
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  /** Header with the reason, one line. */
  public static final String REASON_HEADER = "__streams.errors.message";

  private static final String EXCEPTION_HEADER = "__streams.errors.exception";
  private static final String TOPIC_HEADER = "__streams.errors.topic";
  private static final String PARTITION_HEADER = "__streams.errors.partition";
  private static final String OFFSET_HEADER = "__streams.errors.offset";

  static final String ARTICLES_SETTING = "scrutiny.topic.articles";
  static final String WATCHLIST_SETTING = "scrutiny.topic.watchlist";
  static final String REJECTED_SETTING = "scrutiny.topic.rejected";
  static final String LISTENER_SETTING = "scrutiny.listener";

  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private static final Logger log = LoggerFactory.getLogger(RejectArticles.class);

  private String articles = "";
  private String watchlist = "";
  private String rejected = "";
  private TopologyListener listener = TopologyListener.NONE;

  @Override
  public void configure(Map<String, ?> settings) {
    articles = String.valueOf(settings.get(ARTICLES_SETTING));
    watchlist = String.valueOf(settings.get(WATCHLIST_SETTING));
    rejected = String.valueOf(settings.get(REJECTED_SETTING));
    if (settings.get(LISTENER_SETTING) instanceof TopologyListener given) {
      listener = given;
    }
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isRegistryFailure(exception)) {
      log.error("the schema registry failed: {}", rootMessage(exception));
      return DeserializationExceptionHandler.Response.fail();
    }
    if (record.topic().equals(watchlist)) {
      log.error(
          "skipped an unreadable record of {} at partition {}, offset {}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          rootMessage(exception));
      return DeserializationExceptionHandler.Response.resume();
    }
    if (!record.topic().equals(articles)) {
      return DeserializationExceptionHandler.Response.fail();
    }
    listener.rejected(RejectReason.UNREADABLE);
    String reason = "not an Avro article of the schema registry: " + rootMessage(exception);
    return DeserializationExceptionHandler.Response.resume(
        List.of(rejected(context, record.headers(), record.key(), record.value(), reason)));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (!(exception instanceof RejectedArticleException rejection)) {
      return ProcessingExceptionHandler.Response.fail();
    }
    listener.rejected(rejection.kind());
    String reason = exception.getMessage() == null ? "" : exception.getMessage();
    return ProcessingExceptionHandler.Response.resume(
        List.of(
            rejected(
                context,
                context.headers(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                reason)));
  }

  private ProducerRecord<byte[], byte[]> rejected(
      ErrorHandlerContext context,
      Headers received,
      byte @Nullable [] key,
      byte @Nullable [] value,
      String reason) {
    log.warn(
        "rejected {}: {} (partition {}, offset {})",
        key == null ? "a record without key" : new String(key, StandardCharsets.UTF_8),
        reason,
        context.partition(),
        context.offset());
    Headers headers = new RecordHeaders(received);
    put(headers, EXCEPTION_HEADER, RejectedArticleException.class.getName());
    put(headers, REASON_HEADER, reason);
    put(headers, TOPIC_HEADER, context.topic());
    put(headers, PARTITION_HEADER, Integer.toString(context.partition()));
    put(headers, OFFSET_HEADER, Long.toString(context.offset()));
    return new ProducerRecord<>(rejected, null, context.timestamp(), key, value, headers);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the record may be fine: the registry did not answer, or not about this schema. */
  private static boolean isRegistryFailure(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() != NOT_FOUND && answer.getStatus() != UNPROCESSABLE;
      }
      if (cause instanceof java.net.ConnectException
          || cause instanceof java.net.UnknownHostException
          || cause instanceof java.net.SocketException
          || cause instanceof java.net.SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String line = message == null ? root.getClass().getSimpleName() : message;
    return line.lines().findFirst().orElse(line);
  }
}
