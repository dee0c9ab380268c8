/** Which articles tell the same story: fingerprints and the index that matches them. */
@NullMarked
package dev.scrutiny.story;

import org.jspecify.annotations.NullMarked;
