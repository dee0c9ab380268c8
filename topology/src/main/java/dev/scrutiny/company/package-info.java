/** Companies under watch and where a text mentions them. */
@NullMarked
package dev.scrutiny.company;

import org.jspecify.annotations.NullMarked;
