package io.roda.tests.kill;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;
import io.roda.annotations.Last;
import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.StdDev;
import io.roda.annotations.Window;

/**
 * The records and pipelines of the campaign. In each store no two records are alike, so that one which is there twice is
 * told from one that differs.
 */
final class Sensors {
    static final int SENSORS = 300;
    static final int BUCKET = 5_000;

    private Sensors() {}

    @RodaStruct
    record Reading(long sensorId, double value, long timestamp) {
        /** The reading of a sequence: irregular, and the same in every process. */
        static Reading of(final long sequence) {
            final long mixed = (sequence * 0x9E3779B97F4A7C15L) >>> 40;
            return new Reading(mixed % SENSORS, mixed / 41.0, sequence);
        }
    }

    @RodaStruct
    record SensorKey(long sensorId, long timestamp) {}

    @RodaStruct
    record Summary(long sensorId, double min, double max, double avg, long count, long timestamp) {}

    @RodaStruct
    record Alert(long sensorId, long timestamp, double rise, int count) {}

    /** What a named reader handled. */
    @RodaStruct
    record Handled(long sequence, Reading reading) {}

    @Aggregate
    static final class Summarize {
        private Summarize() {}

        @PartitionBy
        static SensorKey bucket(final Reading r) {
            return new SensorKey(r.sensorId(), r.timestamp() / BUCKET);
        }

        @Reduce
        static Summary merge(final long index, final Reading r, final Summary s) {
            if (index == 0) {
                return new Summary(r.sensorId(), r.value(), r.value(), r.value(), 1, r.timestamp() / BUCKET * BUCKET);
            }
            return new Summary(
                    s.sensorId(),
                    Math.min(s.min(), r.value()),
                    Math.max(s.max(), r.value()),
                    (s.avg() * s.count() + r.value()) / (s.count() + 1),
                    s.count() + 1,
                    s.timestamp());
        }
    }

    @Window(size = 2)
    static final class Detect {
        private Detect() {}

        @PartitionBy
        static long sensor(final Summary s) {
            return s.sensorId();
        }

        @Reduce
        static Alert compare(final Summary previous, final Summary current) {
            return current.avg() > previous.avg()
                    ? new Alert(current.sensorId(), current.timestamp(), current.avg() - previous.avg(), (int)
                            current.count())
                    : null;
        }
    }

    /** A window with hidden sums. */
    @RodaStruct
    @Window(from = Reading.class, size = 7)
    record Sliding(
            @PartitionBy long sensorId,
            @Last long timestamp,
            @Max("value") double max,
            @Mean("value") double avg,
            @StdDev("value") double deviation) {}

    /** An aggregate with hidden sums, and so much state that a snapshot takes several batches. */
    @RodaStruct
    @Aggregate(from = Reading.class)
    record Total(
            @PartitionBy long sensorId,
            @PartitionBy @Bucket(BUCKET) long timestamp,
            @Mean("value") double avg,
            @Count long count) {}

    /** Not keyed. */
    @Window(size = 3)
    static final class FindPeaks {
        private FindPeaks() {}

        @Reduce
        static Alert compare(final Total a, final Total b, final Total c) {
            return b.avg() > a.avg() && b.avg() > c.avg()
                    ? new Alert(b.sensorId(), b.timestamp(), b.avg() - a.avg(), (int) b.count())
                    : null;
        }
    }

    @DirectIndex
    static final class Latest {
        private Latest() {}

        @Key
        static SensorKey bucket(final Summary s) {
            return new SensorKey(s.sensorId(), s.timestamp());
        }
    }
}
