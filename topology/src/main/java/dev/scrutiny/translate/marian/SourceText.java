package dev.scrutiny.translate.marian;

/**
 * A sentence as the network reads it.
 *
 * @param tokens tokens, the end included
 * @param words words with a letter
 * @param knownWords of these, words without an unknown piece of letters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SourceText(int[] tokens, int words, int knownWords) {}
