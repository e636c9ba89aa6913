package io.roda.samples.sensor;

import io.roda.annotations.RodaStruct;

/**
 * One bucket of one sensor.
 *
 * @param sensorId  which sensor
 * @param timestamp start of the bucket, in milliseconds since 1970-01-01 UTC
 */
@RodaStruct
record SensorKey(long sensorId, long timestamp) {}
