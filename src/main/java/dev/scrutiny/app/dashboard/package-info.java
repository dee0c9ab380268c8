/** The result as a web page of this machine, read-only. */
@NullMarked
package dev.scrutiny.app.dashboard;

import org.jspecify.annotations.NullMarked;
