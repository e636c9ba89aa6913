package io.roda.benchmarks;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.Min;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.RodaStruct;

/**
 * What a sensor measured in a bucket of time so far: the output of all three forms, and itself the declared one.
 *
 * @param sensorId which sensor
 * @param min the least value
 * @param max the greatest value
 * @param avg the mean of the values
 * @param count how many values
 * @param timestamp the start of the bucket
 */
@RodaStruct
@Aggregate(from = Reading.class)
public record Summary(
        @PartitionBy long sensorId,
        @Min("value") double min,
        @Max("value") double max,
        @Mean("value") double avg,
        @Count long count,
        @PartitionBy @Bucket(Workload.BUCKET) long timestamp) {}
