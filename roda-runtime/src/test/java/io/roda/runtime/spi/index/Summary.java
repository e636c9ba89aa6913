package io.roda.runtime.spi.index;

record Summary(long sensorId, double min, double max, double avg, long count, long timestamp) {}
