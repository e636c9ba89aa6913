package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;
import java.util.Map;

/** A map whose values are the readings. */
final class MappedReadings implements KeyedReadings {
    private final Map<SensorKey, Reading> map;
    private long written;

    MappedReadings(Map<SensorKey, Reading> map) {
        this.map = map;
    }

    @Override
    public void write(int i) {
        Reading reading = Readings.reading(i);
        map.put(ReadingByTime.key(reading), reading);
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
    public void check(long expected) {
        Readings.check("the number of readings written", written, expected);
    }

    @Override
    public void close() {}
}
