/**
 * The stream topology: topics, serdes, names and processors, thin shells over the domain packages.
 */
@NullMarked
package dev.scrutiny.topology;

import org.jspecify.annotations.NullMarked;
