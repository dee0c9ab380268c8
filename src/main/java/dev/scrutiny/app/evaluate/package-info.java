/** Scores against data with known answers, as Markdown. */
@NullMarked
package dev.scrutiny.app.evaluate;

import org.jspecify.annotations.NullMarked;
