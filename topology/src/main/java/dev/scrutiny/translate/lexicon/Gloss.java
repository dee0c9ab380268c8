package dev.scrutiny.translate.lexicon;

import java.util.List;

/**
 * A sentence looked up word by word.
 *
 * @param text the usual English of each entry, in the order of the source and without inflection:
 *     what the rules have to beat
 * @param unknown the words that are not in the lexicon, in lower case
 */
public record Gloss(String text, List<String> unknown) {}
