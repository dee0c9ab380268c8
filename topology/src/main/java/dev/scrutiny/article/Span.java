package dev.scrutiny.article;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start offset of the first unit
 * @param end offset after the last unit
 */
public record Span(int start, int end) {

  /** The stretch of {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
