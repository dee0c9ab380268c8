/** Checks, before anything is processed, that the cluster is as the application needs it. */
@NullMarked
package dev.scrutiny.app.startup;

import org.jspecify.annotations.NullMarked;
