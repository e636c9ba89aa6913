package io.roda.samples.sensor;

import io.roda.annotations.Aggregate;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;

/** Keeps a running summary for each bucket of each sensor. */
@Aggregate
final class SummarizeReadings {
    private SummarizeReadings() {}

    @PartitionBy
    static SensorKey bucket(Reading reading) {
        return new SensorKey(reading.sensorId(), reading.rule().bucketStart(reading.timestamp()));
    }

    @Reduce
    static Summary merge(long index, Reading reading, Summary summary) {
        if (index == 0) {
            return new Summary(
                    reading.sensorId(),
                    reading.value(),
                    reading.value(),
                    reading.value(),
                    1,
                    reading.rule().bucketStart(reading.timestamp()),
                    reading.rule());
        }
        return new Summary(
                summary.sensorId(),
                Math.min(summary.min(), reading.value()),
                Math.max(summary.max(), reading.value()),
                (summary.avg() * summary.count() + reading.value()) / (summary.count() + 1),
                summary.count() + 1,
                summary.timestamp(),
                summary.rule());
    }
}
