package io.roda.benchmarks;

/** Three streams of readings, each a function of the reading's number alone. */
public enum Workload {
    /** 1,000 sensors; each reading in a bucket of its own, so that each one adds a key. */
    SPEC {
        @Override
        long sensorId(long i) {
            return i % 1000;
        }

        @Override
        long timestamp(long i) {
            return i * 10_000;
        }
    },
    /** 1,000 sensors, ten readings to a bucket. */
    DENSE {
        @Override
        long sensorId(long i) {
            return i % 1000;
        }

        @Override
        long timestamp(long i) {
            return i / 1000 * 10_000;
        }
    },
    /** 4 sensors and 10 buckets that come round again: 40 keys in all. */
    HOT {
        @Override
        long sensorId(long i) {
            return i % 4;
        }

        @Override
        long timestamp(long i) {
            return i / 7 % 10 * 100_000;
        }
    };

    /** The length in time of the buckets that readings are summarized in. */
    static final long BUCKET = 100_000;

    abstract long sensorId(long i);

    abstract long timestamp(long i);

    /** Rises slowly, with a jump at every thousandth reading. */
    double value(long i) {
        return i > 0 && i % 1000 == 0 ? 50.0 : 10.0 + i * 0.0001;
    }
}
