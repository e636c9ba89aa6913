package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;
import java.util.Map;

/** A map whose values are the readings; what is written from some time on may go to another one that is like it. */
final class MappedReadings implements KeyedReadings {
    private final Map<SensorKey, Reading> map;
    private final Map<SensorKey, Reading> other;
    private final long shared;
    private long written;

    MappedReadings(Map<SensorKey, Reading> map) {
        this(map, map, 0);
    }

    /** Reads one map, and writes to that as well for some readings, then only to the other one. */
    MappedReadings(Map<SensorKey, Reading> map, Map<SensorKey, Reading> other, long shared) {
        this.map = map;
        this.other = other;
        this.shared = shared;
    }

    @Override
    public void write(Reading reading) {
        other.put(ReadingByTime.key(reading), reading);
        if (written < shared) {
            map.put(ReadingByTime.key(reading), reading);
        }
        written++;
    }

    @Override
    public double sum(SensorKey[] keys) {
        double sum = 0;
        for (SensorKey key : keys) {
            sum += map.get(key).value();
        }
        return sum;
    }

    @Override
    public Reading latest(SensorKey key) {
        return other.get(key);
    }

    @Override
    public void close() {}
}
