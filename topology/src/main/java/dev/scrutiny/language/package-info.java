/** What language a text is in, and where its sentences end. */
@NullMarked
package dev.scrutiny.language;

import org.jspecify.annotations.NullMarked;
