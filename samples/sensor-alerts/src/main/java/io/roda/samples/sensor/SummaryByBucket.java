package io.roda.samples.sensor;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

/** Finds the latest summary of a bucket. */
@DirectIndex
final class SummaryByBucket {
    private SummaryByBucket() {}

    @Key
    static SensorKey key(Summary summary) {
        return new SensorKey(summary.sensorId(), summary.timestamp());
    }
}
