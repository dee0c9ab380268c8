/** Errors as the user of the command line sees them. */
@NullMarked
package dev.scrutiny.app.error;

import org.jspecify.annotations.NullMarked;
