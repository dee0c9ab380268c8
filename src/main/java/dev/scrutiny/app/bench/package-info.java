/** Benchmarks of the hot path, run by the command {@code bench}. */
@NullMarked
package dev.scrutiny.app.bench;

import org.jspecify.annotations.NullMarked;
