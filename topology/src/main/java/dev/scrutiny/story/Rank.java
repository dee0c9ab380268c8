package dev.scrutiny.story;

import java.util.Comparator;

/**
 * How well an article represents its story; the least represents it best.
 *
 * @param kind 0 with an English title, 1 with a translated one, 2 without
 * @param publishedAt publication time, milliseconds since 1970-01-01 UTC
 * @param articleId the article
 */
public record Rank(int kind, long publishedAt, String articleId) implements Comparable<Rank> {

  /** How many kinds there are. */
  static final int KINDS = 3;

  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::kind)
          .thenComparingLong(Rank::publishedAt)
          .thenComparing(Rank::articleId);

  /** The kind of an article. */
  static int kindOf(boolean titled, String language) {
    return !titled ? 2 : language.equals("en") ? 0 : 1;
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
