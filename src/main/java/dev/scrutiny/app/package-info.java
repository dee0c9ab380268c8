/** The command line. */
@NullMarked
package dev.scrutiny.app;

import org.jspecify.annotations.NullMarked;
