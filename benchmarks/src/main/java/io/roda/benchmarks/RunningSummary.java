package io.roda.benchmarks;

/** The state of a key in programs that keep objects. */
final class RunningSummary {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double avg;
    long count;

    void add(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        avg = (avg * count + value) / (count + 1);
        count++;
    }
}
