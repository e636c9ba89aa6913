package io.roda.benchmarks;

import io.roda.annotations.Aggregate;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;

/** Running summaries, written with flyweights. */
@Aggregate
public final class SummarizeInPlace {
    private SummarizeInPlace() {}

    @PartitionBy
    static SensorKey bucket(ReadingView r) {
        return new SensorKey(r.sensorId(), r.timestamp() / Workload.BUCKET);
    }

    @Reduce
    static void merge(long index, ReadingView r, SummaryFlyweight s) {
        double value = r.value();
        if (index == 0) {
            s.sensorId(r.sensorId())
                    .min(value)
                    .max(value)
                    .avg(value)
                    .count(1)
                    .timestamp(r.timestamp() / Workload.BUCKET * Workload.BUCKET);
            return;
        }
        long count = s.count();
        s.min(Math.min(s.min(), value))
                .max(Math.max(s.max(), value))
                .avg((s.avg() * count + value) / (count + 1))
                .count(count + 1);
    }
}
