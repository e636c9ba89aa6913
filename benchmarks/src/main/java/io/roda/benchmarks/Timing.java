package io.roda.benchmarks;

/**
 * What a run took.
 *
 * @param nanos from before the first reading to after the last output
 * @param allocatedBytes what all threads of the run allocated on the heap meanwhile
 */
record Timing(long nanos, long allocatedBytes) {}
