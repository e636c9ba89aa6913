package io.roda.benchmarks;

import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.Window;

/** Each summary compared with the sensor's one before, written with flyweights. */
@Window(size = 2)
public final class DetectJumpsInPlace {
    private DetectJumpsInPlace() {}

    @PartitionBy
    static long sensor(SummaryView s) {
        return s.sensorId();
    }

    @Reduce
    static boolean compare(SummaryView previous, SummaryView current, AlertFlyweight alert) {
        if (current.avg() <= previous.avg() * Alert.JUMP) {
            return false;
        }
        alert.sensorId(current.sensorId()).timestamp(current.timestamp()).severity(1);
        return true;
    }
}
