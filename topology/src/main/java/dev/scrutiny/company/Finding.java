package dev.scrutiny.company;

/**
 * A place that stands for a company.
 *
 * @param place where
 * @param kind as what
 * @param rule what decided that
 */
record Finding(Place place, Occurrence.Kind kind, Occurrence.Rule rule) {}
