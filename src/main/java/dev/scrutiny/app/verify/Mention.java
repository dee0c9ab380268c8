package dev.scrutiny.app.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What one article says of one company.
 *
 * @param storyId the article's story
 * @param publishedAt the article's publication
 * @param language language of the original
 * @param names occurrences of the company's name
 * @param products occurrences of its products
 */
record Mention(
    String articleId,
    String storyId,
    Instant publishedAt,
    String language,
    int names,
    int products) {

  /** Latest publication first; of the same time, the greatest id in bytes of UTF-8. */
  static final Comparator<Mention> LATEST_FIRST =
      Comparator.comparing(Mention::publishedAt)
          .thenComparing(
              mention -> mention.articleId().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned)
          .reversed();
}
