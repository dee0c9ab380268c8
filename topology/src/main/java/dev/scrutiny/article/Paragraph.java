package dev.scrutiny.article;

/**
 * A paragraph of the editorial text.
 *
 * @param span where it stands in the article's text, without surrounding white space
 * @param headline whether it belongs to the article's title
 */
public record Paragraph(Span span, boolean headline) {}
