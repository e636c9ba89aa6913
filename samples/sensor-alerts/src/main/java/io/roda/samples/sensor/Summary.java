package io.roda.samples.sensor;

import io.roda.annotations.RodaStruct;

/**
 * What one sensor measured within one bucket of time, so far.
 *
 * @param sensorId  which sensor
 * @param min       smallest value
 * @param max       largest value
 * @param avg       average of the values
 * @param count     how many readings
 * @param timestamp start of the bucket, in milliseconds since 1970-01-01 UTC
 * @param rule      how the readings are to be judged
 */
@RodaStruct
record Summary(long sensorId, double min, double max, double avg, long count, long timestamp, Rule rule) {}
