/** A broker and a schema registry of their own for the demo and the tests. */
@NullMarked
package dev.scrutiny.app.embedded;

import org.jspecify.annotations.NullMarked;
