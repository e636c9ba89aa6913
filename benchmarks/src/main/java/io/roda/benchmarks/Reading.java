package io.roda.benchmarks;

import io.roda.annotations.RodaStruct;

/**
 * What a sensor measured.
 *
 * @param sensorId which sensor
 * @param value what it measured
 * @param timestamp when
 */
@RodaStruct
public record Reading(long sensorId, double value, long timestamp) {}
