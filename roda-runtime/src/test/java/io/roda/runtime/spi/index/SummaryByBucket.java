package io.roda.runtime.spi.index;

/**
 * What a user writes for an index; one timestamp has no key, as in user code that is wrong, and another one a bucket under
 * which sensors have the same hash.
 */
final class SummaryByBucket {
    static final long COLLIDING = Long.MAX_VALUE;

    /** A factor of the hash, which makes a product 0 whatever the sensor is. */
    static final long COLLIDING_BUCKET = 0xD6E8FEB86659FD93L;

    /** A sensor that has lost its key, in user code that is wrong in another way. */
    static volatile long withoutKey = -1;

    private SummaryByBucket() {}

    static SensorKey key(final Summary s) {
        if (s.timestamp() == Long.MIN_VALUE || s.sensorId() == withoutKey) {
            return null;
        }
        return new SensorKey(s.sensorId(), s.timestamp() == COLLIDING ? COLLIDING_BUCKET : s.timestamp() / 100_000);
    }
}
