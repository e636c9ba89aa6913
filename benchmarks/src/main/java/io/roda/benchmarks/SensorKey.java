package io.roda.benchmarks;

import io.roda.annotations.FollowsTime;
import io.roda.annotations.RodaStruct;

/**
 * What readings are summarized by.
 *
 * @param sensorId which sensor
 * @param bucket the number of the bucket
 */
@RodaStruct
public record SensorKey(long sensorId, @FollowsTime long bucket) {}
