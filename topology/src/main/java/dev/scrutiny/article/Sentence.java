package dev.scrutiny.article;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of the editorial text, with its translation.
 *
 * @param span where it stands in the article's text
 * @param source the sentence in the original language
 * @param english the sentence in English, equal to the source where the article is in English; null
 *     where it could not be translated
 * @param headline whether it belongs to the article's title
 */
public record Sentence(Span span, String source, @Nullable String english, boolean headline) {}
