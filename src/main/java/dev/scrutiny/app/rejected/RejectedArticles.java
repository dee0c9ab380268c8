package dev.scrutiny.app.rejected;

import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.topology.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The topic of rejected articles, read whole. An article that is tried again leaves a note there: a
 * record without value whose header {@link #RETRIED} says which one. Published again, it carries
 * the same place in its header {@link #RETRY}, which it still has should it be rejected again: so
 * it is one article, however often it was tried.
 */
public final class RejectedArticles {

  /** Header of the note that an article was tried again: the place of its first rejection. */
  public static final String RETRIED = "scrutiny.retried";

  /** Header of an article that was published again: the place of its first rejection. */
  public static final String RETRY = "scrutiny.retry";

  private RejectedArticles() {}

  /** All that were ever rejected, as far as the topic goes back, in the order of their places. */
  public static List<RejectedArticle> read(TopicReader reader, Topics topics) {
    Map<RecordPlace, ConsumerRecord<byte[], byte[]>> latest = new TreeMap<>();
    Map<RecordPlace, Integer> retries = new HashMap<>();
    Map<RecordPlace, Integer> rejectedAgain = new HashMap<>();
    reader.forEachBytes(
        topics.articlesRejected(),
        record -> {
          RecordPlace retried = place(record, RETRIED);
          RecordPlace first = place(record, RETRY);
          if (retried != null) {
            retries.merge(retried, 1, Integer::sum);
          } else if (first != null) {
            rejectedAgain.merge(first, 1, Integer::sum);
            latest.put(first, record);
          } else {
            latest.put(new RecordPlace(record.partition(), record.offset()), record);
          }
        });
    List<RejectedArticle> articles = new ArrayList<>();
    latest.forEach(
        (place, record) -> {
          int tried = retries.getOrDefault(place, 0);
          boolean open = rejectedAgain.getOrDefault(place, 0) >= tried;
          articles.add(new RejectedArticle(place, record, tried, open));
        });
    return articles;
  }

  /** How many are still rejected. */
  public static long countOpen(TopicReader reader, Topics topics) {
    return read(reader, topics).stream().filter(RejectedArticle::open).count();
  }

  private static @Nullable RecordPlace place(ConsumerRecord<?, ?> record, String header) {
    String text = RejectedArticle.header(record, header);
    return text == null ? null : RecordPlace.parse(text);
  }
}
