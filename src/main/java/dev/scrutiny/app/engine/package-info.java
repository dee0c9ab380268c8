/** The translation engines as configured. */
@NullMarked
package dev.scrutiny.app.engine;

import org.jspecify.annotations.NullMarked;
