package io.roda.benchmarks.micro;

/** What {@link SlidingBenchmark} computes, however many readings it is of. */
interface Statistics {
    double min();

    double max();

    double avg();

    double deviation();
}
