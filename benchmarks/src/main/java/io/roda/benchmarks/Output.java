package io.roda.benchmarks;

/** Takes what a run has made. */
interface Output {
    void summary(long sensorId, double min, double max, double avg, long count, long timestamp);

    void alert(long sensorId, long timestamp, int severity);
}
