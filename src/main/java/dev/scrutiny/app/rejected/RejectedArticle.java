package dev.scrutiny.app.rejected;

import dev.scrutiny.topology.RejectArticles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An article that was rejected, once or, after tries, again.
 *
 * @param place where it was rejected for the first time
 * @param latest the record of the latest rejection
 * @param retries how often it was tried again
 * @param open whether it is still rejected: no try is under way or has succeeded
 */
public record RejectedArticle(
    RecordPlace place, ConsumerRecord<byte[], byte[]> latest, int retries, boolean open) {

  /** Why it was rejected, the last time. */
  public String reason() {
    String reason = header(latest, RejectArticles.REASON_HEADER);
    return reason == null ? "" : reason;
  }

  /** Its key as text; null where it has none. */
  public @Nullable String key() {
    return latest.key() == null ? null : new String(latest.key(), StandardCharsets.UTF_8);
  }

  /** When it arrived, the last time. */
  public Instant arrivedAt() {
    return Instant.ofEpochMilli(latest.timestamp());
  }

  /** The last header of that name as text; null where there is none. */
  static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
