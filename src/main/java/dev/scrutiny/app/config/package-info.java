/** One configuration: a file, the environment and documented defaults. */
@NullMarked
package dev.scrutiny.app.config;

import org.jspecify.annotations.NullMarked;
