package dev.scrutiny.app.bench;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What all benchmarks have in common, unless their class says otherwise: one process each, five
 * seconds to warm up, five to measure. JMH's own settings would take minutes for each.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class CoreBenchmark {}
