package io.roda.samples.sensor;

import io.roda.annotations.RodaStruct;

/**
 * How readings are judged. It travels with each reading because a reducer sees nothing but its arguments: the same
 * readings give the same alerts wherever and whenever they are run. The values are checked where they are entered and
 * not here, as the zero value of a struct must be a valid record.
 *
 * @param bucketMillis width of a bucket, in milliseconds, above zero
 * @param jump         how many times the previous average an average must exceed to raise an alert
 */
@RodaStruct
record Rule(long bucketMillis, double jump) {

    /** Start of the bucket that holds a point in time, both in milliseconds since 1970-01-01 UTC. */
    long bucketStart(long timestamp) {
        return Math.floorDiv(timestamp, bucketMillis) * bucketMillis;
    }
}
