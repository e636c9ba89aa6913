package io.roda.samples.sensor;

import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.Window;

/** Compares every summary with the one before it of the same sensor. */
@Window(size = 2)
final class DetectJumps {
    private DetectJumps() {}

    @PartitionBy
    static long sensor(Summary summary) {
        return summary.sensorId();
    }

    @Reduce
    static Alert compare(Summary previous, Summary current) {
        return current.avg() > previous.avg() * current.rule().jump()
                ? new Alert(current.sensorId(), current.timestamp(), 1)
                : null;
    }
}
