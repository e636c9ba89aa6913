package io.roda.benchmarks;

import io.roda.annotations.Aggregate;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;

/** Running summaries, written with records. */
@Aggregate
final class SummarizeReadings {
    private SummarizeReadings() {}

    @PartitionBy
    static SensorKey bucket(Reading r) {
        return new SensorKey(r.sensorId(), r.timestamp() / Workload.BUCKET);
    }

    @Reduce
    static Summary merge(long index, Reading r, Summary s) {
        if (index == 0) {
            return new Summary(
                    r.sensorId(),
                    r.value(),
                    r.value(),
                    r.value(),
                    1,
                    r.timestamp() / Workload.BUCKET * Workload.BUCKET);
        }
        return new Summary(
                s.sensorId(),
                Math.min(s.min(), r.value()),
                Math.max(s.max(), r.value()),
                (s.avg() * s.count() + r.value()) / (s.count() + 1),
                s.count() + 1,
                s.timestamp());
    }
}
