package dev.scrutiny.analysis;

import dev.scrutiny.article.Article;
import java.time.Duration;
import java.time.Instant;

/** What an article must be to be analysed. */
public final class ArticleRules {

  /** Longest title and body together, in UTF-16 units. */
  public static final int MAX_LENGTH = 1_000_000;

  /** Longest id, in UTF-16 units. */
  public static final int MAX_ID_LENGTH = 256;

  /** How far publication may lie after arrival: clocks and time zones differ. */
  public static final Duration MAX_AHEAD = Duration.ofDays(1);

  private ArticleRules() {}

  /**
   * Checks an article.
   *
   * @param arrivedAt when it arrived
   * @throws InvalidArticleException if it breaks a rule
   */
  public static void check(Article article, Instant arrivedAt) {
    checkId(article.id());
    if (article.body().isBlank()) {
      throw new InvalidArticleException(RejectReason.EMPTY_BODY, "the body is empty");
    }
    int length = article.text().length();
    if (length > MAX_LENGTH) {
      throw new InvalidArticleException(
          RejectReason.TOO_LONG,
          String.format("the text has %,d characters, more than %,d", length, MAX_LENGTH));
    }
    Instant publishedAt = article.publishedAt();
    if (publishedAt != null && publishedAt.isAfter(arrivedAt.plus(MAX_AHEAD))) {
      throw new InvalidArticleException(
          RejectReason.PUBLISHED_AHEAD,
          "publishedAt " + publishedAt + " is more than a day after the arrival at " + arrivedAt);
    }
  }

  private static void checkId(String id) {
    if (id.isBlank()) {
      throw new InvalidArticleException(RejectReason.BAD_ID, "the id is empty");
    }
    if (id.length() > MAX_ID_LENGTH) {
      throw new InvalidArticleException(
          RejectReason.BAD_ID,
          "the id has " + id.length() + " characters, more than " + MAX_ID_LENGTH);
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        throw new InvalidArticleException(
            RejectReason.BAD_ID, "the id has a control character at " + i);
      }
    }
  }
}
