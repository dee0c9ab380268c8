/** Articles that could not be processed: what they are, why, and another try. */
@NullMarked
package dev.scrutiny.app.rejected;

import org.jspecify.annotations.NullMarked;
