package io.roda.benchmarks.micro;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;
import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;

/** Finds readings by their sensor and time. */
@DirectIndex
final class ReadingByTime {
    private ReadingByTime() {}

    @Key
    static SensorKey key(Reading reading) {
        return new SensorKey(reading.sensorId(), reading.timestamp());
    }
}
