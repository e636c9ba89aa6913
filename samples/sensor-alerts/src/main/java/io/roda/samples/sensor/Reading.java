package io.roda.samples.sensor;

import io.roda.annotations.RodaStruct;

/**
 * One measurement of one sensor.
 *
 * @param sensorId  which sensor
 * @param value     what it measured, in the sensor's own unit
 * @param timestamp when, in milliseconds since 1970-01-01 UTC
 * @param rule      how the measurement is to be judged
 */
@RodaStruct
record Reading(long sensorId, double value, long timestamp, Rule rule) {}
