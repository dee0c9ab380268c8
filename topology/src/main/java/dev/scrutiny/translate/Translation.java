package dev.scrutiny.translate;

/**
 * A sentence in English.
 *
 * @param text the English text
 * @param words running words of the source, names and numbers aside
 * @param knownWords how many of them the engine knew
 */
public record Translation(String text, int words, int knownWords) {}
