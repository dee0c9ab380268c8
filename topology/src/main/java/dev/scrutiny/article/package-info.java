/** An article and its parts: identity, editorial paragraphs, sentences. */
@NullMarked
package dev.scrutiny.article;

import org.jspecify.annotations.NullMarked;
