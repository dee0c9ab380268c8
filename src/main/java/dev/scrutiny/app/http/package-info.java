/** The small web server that shows what the application does; it only answers, it takes nothing. */
@NullMarked
package dev.scrutiny.app.http;

import org.jspecify.annotations.NullMarked;
