/** Results as people and programs read them. */
@NullMarked
package dev.scrutiny.app.report;

import org.jspecify.annotations.NullMarked;
