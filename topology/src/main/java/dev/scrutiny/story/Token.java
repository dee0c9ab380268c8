package dev.scrutiny.story;

/**
 * A word or number of a sentence.
 *
 * @param text the word folded by {@link Folding}, or the number in plain digits with a point
 * @param number whether it is a number
 * @param capitalised whether it is a word that starts with a capital letter
 */
record Token(String text, boolean number, boolean capitalised) {}
