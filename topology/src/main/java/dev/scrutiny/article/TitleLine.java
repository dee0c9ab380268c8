package dev.scrutiny.article;

import org.jspecify.annotations.Nullable;

/**
 * A plain text file taken apart: its first line is the title where it looks like a headline.
 *
 * <p>Where there is a title, title, line feed and body together equal the content exactly (a
 * carriage return before the line feed stays in the title), so that offsets into {@link
 * Article#text()} are offsets into the file. Where there is none, the body is the whole content.
 *
 * @param title the first line, or null where it does not look like a headline
 * @param body what follows it, or the whole content
 */
public record TitleLine(@Nullable String title, String body) {

  /** The longest line, in UTF-16 units, that is taken for a headline. */
  private static final int LONGEST_HEADLINE = 200;

  /**
   * Splits the content of a file.
   *
   * @param content the content, as it stands in the file
   */
  public static TitleLine split(String content) {
    int lineFeed = content.indexOf('\n');
    if (lineFeed > 0
        && looksLikeHeadline(content, 0, lineFeed)
        && !Characters.isBlank(content, lineFeed, content.length())) {
      return new TitleLine(content.substring(0, lineFeed), content.substring(lineFeed + 1));
    }
    return new TitleLine(null, content);
  }

  /**
   * Whether a line looks like a headline: it has a letter, is short, and does not end as a
   * statement does. A question or an exclamation may be a headline.
   */
  static boolean looksLikeHeadline(String text, int start, int end) {
    int from = Characters.trimStart(text, start, end);
    int to = Characters.trimEnd(text, from, end);
    if (to - from > LONGEST_HEADLINE || !Characters.hasLetter(text, from, to)) {
      return false;
    }
    return switch (Characters.lastMark(text, from, to)) {
      case '?', '!', '？', '！', '؟' -> true;
      default -> !Characters.endsSentence(text, from, to);
    };
  }
}
