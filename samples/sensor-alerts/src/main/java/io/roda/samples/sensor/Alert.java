package io.roda.samples.sensor;

import io.roda.annotations.RodaStruct;

/**
 * A sensor's average has jumped.
 *
 * @param sensorId  which sensor
 * @param timestamp start of the bucket in which it jumped, in milliseconds since 1970-01-01 UTC
 * @param severity  how bad it is; 1 for a jump
 */
@RodaStruct
record Alert(long sensorId, long timestamp, int severity) {}
