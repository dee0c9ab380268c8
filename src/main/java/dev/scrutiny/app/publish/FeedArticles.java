package dev.scrutiny.app.publish;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Articles of a feed: RSS (all versions) or Atom (RFC 4287), read by Rome. */
final class FeedArticles {

  private FeedArticles() {}

  /**
   * Reads the entries of a feed. The text of an entry is its content, or its summary where it has
   * no content.
   *
   * @param receiver takes each entry, or why it is no article; the place is its number in the feed
   */
  static void read(InputStream in, Path file, ArticleReceiver receiver) throws IOException {
    SyndFeed feed;
    try (XmlReader reader = new XmlReader(in)) {
      feed = new SyndFeedInput().build(reader);
    } catch (FeedException | IllegalArgumentException e) {
      receiver.refused(file.toString(), "no RSS or Atom feed: " + firstLine(e));
      return;
    }
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      String place = file + ", entry " + number;
      String body = body(entry);
      if (body.isEmpty()) {
        receiver.refused(place, "the entry has neither content nor a summary");
      } else {
        receiver.article(place, article(feed, entry, body, file));
      }
    }
  }

  private static Article article(SyndFeed feed, SyndEntry entry, String body, Path file) {
    String title = entry.getTitle() == null ? null : emptyToNull(HtmlText.of(entry.getTitle()));
    String url = emptyToNull(entry.getLink());
    String source = emptyToNull(feed.getTitle());
    return Article.newBuilder()
        .setId(url == null ? ArticleId.of(title, body) : ArticleId.ofAddress(url))
        .setTitle(title)
        .setBody(body)
        .setLanguage(emptyToNull(feed.getLanguage()))
        .setPublishedAt(publishedAt(entry))
        .setUrl(url)
        .setSource(source == null ? String.valueOf(file.getFileName()) : source)
        .build();
  }

  private static String body(SyndEntry entry) {
    for (SyndContent content : entry.getContents()) {
      if (content.getValue() != null && !content.getValue().isBlank()) {
        return HtmlText.of(content.getValue());
      }
    }
    SyndContent summary = entry.getDescription();
    return summary == null || summary.getValue() == null ? "" : HtmlText.of(summary.getValue());
  }

  private static @Nullable Instant publishedAt(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return date == null ? null : date.toInstant();
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
