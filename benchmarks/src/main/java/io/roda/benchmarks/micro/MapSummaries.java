package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;
import io.roda.benchmarks.Summary;
import java.util.HashMap;
import java.util.Map;

/** A map of the class library, with room for all from the start, whose values are the latest summaries. */
final class MapSummaries implements KeyedSummaries {
    private final int[] sensors = new int[PartitionScaleBenchmark.RECORDS];
    private final Summary[] summaries = new Summary[PartitionScaleBenchmark.RECORDS];
    private final Map<SensorKey, Summary> latest;
    private int count;

    MapSummaries(int partitions) {
        latest = new HashMap<>(2 * partitions);
    }

    @Override
    public void push(int[] from, int length) {
        System.arraycopy(from, 0, sensors, 0, length);
        count = length;
    }

    @Override
    public int summarize() {
        for (int i = 0; i < count; i++) {
            Reading reading = new Reading(sensors[i], VALUE, 0);
            SensorKey key = new SensorKey(reading.sensorId(), 0);
            Summary next = next(reading, latest.get(key));
            latest.put(key, next);
            summaries[i] = next;
        }
        return count;
    }

    private static Summary next(Reading r, Summary s) {
        if (s == null) {
            return new Summary(r.sensorId(), r.value(), r.value(), r.value(), 1, r.timestamp());
        }
        return new Summary(
                s.sensorId(),
                Math.min(s.min(), r.value()),
                Math.max(s.max(), r.value()),
                (s.avg() * s.count() + r.value()) / (s.count() + 1),
                s.count() + 1,
                s.timestamp());
    }

    @Override
    public void replay(Output output) {
        for (int i = 0; i < count; i++) {
            Summary summary = summaries[i];
            output.summary(summary.sensorId(), summary.avg(), summary.count());
        }
    }

    @Override
    public void close() {}
}
