package io.roda.samples.sensor;

/** A stretch of time, both ends included, in milliseconds since 1970-01-01 UTC. */
record TimeWindow(long from, long to) {
    boolean contains(long timestamp) {
        return timestamp >= from && timestamp <= to;
    }
}
