package dev.scrutiny.company;

/**
 * A place that stands for a company.
 *
 * @param place where
 * @param kind as what
 */
record Finding(Place place, Occurrence.Kind kind) {}
