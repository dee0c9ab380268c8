package dev.scrutiny.story;

import java.util.HexFormat;

/** Keys of the tables of a {@link StoryStore}; their layout is documented there. */
final class Keys {

  /** Lower bound of the keys of {@link StoryStore#expiry}. */
  static final String EARLIEST = "0";

  /** Upper bound of the keys of {@link StoryStore#expiry}. */
  static final String LATEST = "g";

  private static final char SEPARATOR = '\u0000';

  /** Sorts after every key that continues with a separator. */
  private static final char AFTER_SEPARATOR = '\u0001';

  private static final HexFormat HEX = HexFormat.of();

  private Keys() {}

  /** Time, article: for {@link StoryStore#expiry}, and the end of other keys. */
  static String timed(long time, String articleId) {
    return time(time) + SEPARATOR + escape(articleId);
  }

  /** Owner, then {@link #timed}: owner is a term or a story. */
  static String timed(String owner, long time, String articleId) {
    return escape(owner) + SEPARATOR + timed(time, articleId);
  }

  /** Lower bound of the {@link #timed} keys of an owner from a time on. */
  static String fromTime(String owner, long time) {
    return escape(owner) + SEPARATOR + time(time);
  }

  /** Upper bound of the {@link #timed} keys of an owner up to a time, that time included. */
  static String toTime(String owner, long time) {
    return escape(owner) + SEPARATOR + time(time) + AFTER_SEPARATOR;
  }

  /** What orders the articles of a story by how well they represent it, best first. */
  static String rank(Fingerprint article) {
    char rank = !article.titled() ? '2' : article.language().equals("en") ? '0' : '1';
    return rank + timed(article.publishedAt(), article.articleId());
  }

  /** Story and {@link #rank}. */
  static String ranked(String storyId, String rank) {
    return escape(storyId) + SEPARATOR + rank;
  }

  /** Lower bound of the keys that start with an owner. */
  static String from(String owner) {
    return escape(owner) + SEPARATOR;
  }

  /** Upper bound of the keys that start with an owner. */
  static String to(String owner) {
    return escape(owner) + AFTER_SEPARATOR;
  }

  private static String time(long time) {
    return HEX.toHexDigits(time ^ Long.MIN_VALUE);
  }

  /** Keeps the two lowest characters out of ids, in a way that can be undone. */
  private static String escape(String id) {
    if (id.indexOf(SEPARATOR) < 0 && id.indexOf(AFTER_SEPARATOR) < 0 && id.indexOf('\u0002') < 0) {
      return id;
    }
    StringBuilder escaped = new StringBuilder(id.length() + 2);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= '\u0002') {
        escaped.append('\u0002').append((char) ('0' + c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
