package io.roda.runtime.spi.index;

record SensorKey(long sensorId, long timestamp) {}
