/** What operators see of a running instance: health and metrics. */
@NullMarked
package dev.scrutiny.app.monitoring;

import org.jspecify.annotations.NullMarked;
