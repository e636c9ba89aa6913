package io.roda.benchmarks;

import io.roda.annotations.RodaStruct;

/**
 * A jump in the mean of a sensor's values.
 *
 * @param sensorId which sensor
 * @param timestamp the start of the bucket that it jumped in
 * @param severity how bad that is
 */
@RodaStruct
public record Alert(long sensorId, long timestamp, int severity) {
    /** A mean over this many times the one before is a jump. */
    public static final double JUMP = 1.5;
}
