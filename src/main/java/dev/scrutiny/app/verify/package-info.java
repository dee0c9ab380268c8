/** Recounts the table from the topics that it was made from. */
@NullMarked
package dev.scrutiny.app.verify;

import org.jspecify.annotations.NullMarked;
