package io.roda.benchmarks;

import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.Window;

/** Each summary compared with the sensor's one before, written with records. */
@Window(size = 2)
final class DetectJumps {
    private DetectJumps() {}

    @PartitionBy
    static long sensor(Summary s) {
        return s.sensorId();
    }

    @Reduce
    static Alert compare(Summary previous, Summary current) {
        return current.avg() > previous.avg() * Alert.JUMP
                ? new Alert(current.sensorId(), current.timestamp(), 1)
                : null;
    }
}
