/** Translation into English: one interface, several engines. */
@NullMarked
package dev.scrutiny.translate;

import org.jspecify.annotations.NullMarked;
