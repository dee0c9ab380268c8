/** Counts of scrutiny: what adding and removing one mention does to a company's figures. */
@NullMarked
package dev.scrutiny.count;

import org.jspecify.annotations.NullMarked;
