package dev.scrutiny.app.report;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.rejected.RejectedArticle;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;

/** Rejected articles as people read them. */
public final class RejectedReport {

  private static final int BYTES_SHOWN = 64;
  private static final int BODY_SHOWN = 2_000;

  private RejectedReport() {}

  /** One line an article, tab-separated: place, arrival, retries, key, reason. */
  public static String list(List<RejectedArticle> articles) {
    StringBuilder text = new StringBuilder();
    for (RejectedArticle article : articles) {
      text.append(article.place())
          .append('\t')
          .append(article.arrivedAt())
          .append('\t')
          .append(article.retries())
          .append('\t')
          .append(key(article))
          .append('\t')
          .append(TextReport.printable(article.reason()))
          .append('\n');
    }
    return text.toString();
  }

  /** One line a kind of reason, most frequent first: count and reason, what varies left out. */
  public static String byReason(List<RejectedArticle> articles) {
    Map<String, Long> counts = new TreeMap<>();
    articles.forEach(article -> counts.merge(kind(article.reason()), 1L, Long::sum));
    StringBuilder text = new StringBuilder();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                text.append(entry.getValue()).append('\t').append(entry.getKey()).append('\n'));
    return text.toString();
  }

  /** All that is known of one article. */
  public static String show(RejectedArticle article, Topics topics) {
    StringBuilder text = new StringBuilder();
    line(text, "place", article.place().toString());
    line(text, "state", article.open() ? "rejected" : "tried again, not rejected since");
    line(text, "retries", Integer.toString(article.retries()));
    line(text, "arrived", article.arrivedAt().toString());
    line(text, "reason", article.reason());
    line(text, "key", key(article));
    for (Header header : article.latest().headers()) {
      line(
          text,
          "header",
          header.key()
              + ": "
              + (header.value() == null
                  ? "null"
                  : new String(header.value(), StandardCharsets.UTF_8)));
    }
    value(text, article, topics);
    return text.toString();
  }

  private static void value(StringBuilder text, RejectedArticle article, Topics topics) {
    byte[] value = article.latest().value();
    if (value == null) {
      line(text, "value", "none");
      return;
    }
    line(text, "value", String.format(Locale.ROOT, "%,d bytes", value.length));
    Article read;
    try {
      read = topics.articles().deserializer().deserialize(topics.articles().name(), value);
    } catch (RuntimeException e) {
      line(text, "unread", OneLine.withCause(e));
      byte[] head = Arrays.copyOf(value, Math.min(value.length, BYTES_SHOWN));
      line(text, "bytes", HexFormat.of().formatHex(head));
      line(text, "as text", new String(head, StandardCharsets.UTF_8));
      return;
    }
    line(text, "id", read.getId());
    line(text, "title", String.valueOf(read.getTitle()));
    line(text, "language", String.valueOf(read.getLanguage()));
    line(text, "published", String.valueOf(read.getPublishedAt()));
    line(text, "url", String.valueOf(read.getUrl()));
    line(text, "source", String.valueOf(read.getSource()));
    String body = read.getBody();
    line(text, "body", body.length() <= BODY_SHOWN ? body : body.substring(0, BODY_SHOWN) + " ...");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-10s", name))
        .append(TextReport.printable(value))
        .append('\n');
  }

  private static String key(RejectedArticle article) {
    String key = article.key();
    return key == null ? "" : TextReport.printable(key);
  }

  /** The reason without numbers, times and the like, and without what follows a colon. */
  private static String kind(String reason) {
    String[] words = TextReport.printable(reason).split(": ", 2)[0].split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].chars().anyMatch(Character::isDigit)) {
        words[i] = "...";
      }
    }
    return String.join(" ", words);
  }
}
