package dev.scrutiny.translate.marian;

/**
 * What an engine has done since it was opened.
 *
 * @param sentences sentences translated, empty ones aside
 * @param split of these, sentences that were too long and translated in parts
 * @param looped of these, sentences in whose translation a repetition without end was cut
 * @param cutOff of these, sentences whose translation reached the limit of length
 */
public record MarianCounts(long sentences, long split, long looped, long cutOff) {}
