/**
 * The built-in engine: rule-based shallow transfer into English, after Forcada et al., "Apertium: a
 * free/open-source platform for rule-based machine translation" (Machine Translation 25, 2011). A
 * sentence is cut into tokens, looked up and analysed, one reading is chosen for each unit, groups
 * of units are reordered and inflected, and the result is written out.
 */
@NullMarked
package dev.scrutiny.translate.lexicon;

import org.jspecify.annotations.NullMarked;
