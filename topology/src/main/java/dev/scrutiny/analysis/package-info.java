/** The analysis of one article: a pure function of article, watchlist and engine. */
@NullMarked
package dev.scrutiny.analysis;

import org.jspecify.annotations.NullMarked;
