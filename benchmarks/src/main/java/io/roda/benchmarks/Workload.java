package io.roda.benchmarks;

/** Three streams of readings, each a function of the reading's number alone. */
public enum Workload {
    /** 1,000 sensors; each reading in a bucket of its own, so that each one adds a key. */
    SPEC(1000),
    /** 1,000 sensors, ten readings to a bucket. */
    DENSE(1000),
    /** 4 sensors and 10 buckets that come round again: 40 keys in all. */
    HOT(4);

    /** The length in time of the buckets that readings are summarized in. */
    public static final long BUCKET = 100_000;

    private final int sensors;

    Workload(int sensors) {
        this.sensors = sensors;
    }

    int sensors() {
        return sensors;
    }

    /** How many pairs of sensor and bucket there are among the first readings, or a few more. */
    int keys(int readings) {
        return switch (this) {
            case SPEC -> readings;
            case DENSE -> readings / 10 + sensors;
            case HOT -> 40;
        };
    }

    Reading reading(long i) {
        return new Reading(sensorId(i), value(i), timestamp(i));
    }

    // The next three run inside the clock: branches that don't change cost less than calls of three kinds.

    long sensorId(long i) {
        return this == HOT ? i % 4 : i % 1000;
    }

    long timestamp(long i) {
        if (this == HOT) {
            return i / 7 % 10 * 100_000;
        }
        return this == SPEC ? i * 10_000 : i / 1000 * 10_000;
    }

    /** Rises slowly; every thousandth reading, always of the same sensor, is 50. */
    double value(long i) {
        return i > 0 && i % 1000 == 0 ? 50.0 : 10.0 + i * 0.0001;
    }
}
