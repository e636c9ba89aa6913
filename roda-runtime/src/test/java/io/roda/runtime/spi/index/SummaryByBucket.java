package io.roda.runtime.spi.index;

/** What a user writes for an index; one timestamp has no key, as in user code that is wrong. */
final class SummaryByBucket {
    private SummaryByBucket() {}

    static SensorKey key(final Summary s) {
        return s.timestamp() == Long.MIN_VALUE ? null : new SensorKey(s.sensorId(), s.timestamp() / 100_000);
    }
}
