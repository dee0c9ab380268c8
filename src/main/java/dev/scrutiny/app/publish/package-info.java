/** Reading articles from files and publishing them. */
@NullMarked
package dev.scrutiny.app.publish;

import org.jspecify.annotations.NullMarked;
