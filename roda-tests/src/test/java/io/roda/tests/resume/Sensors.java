package io.roda.tests.resume;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Count;
import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;
import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.StdDev;
import io.roda.annotations.Window;

/** Pipelines of every form whose state is to outlive the process. */
final class Sensors {
    private Sensors() {}

    @RodaStruct
    record Reading(long sensor, double value, long time) {}

    @RodaStruct
    record Summary(long sensor, double greatest, long count) {}

    @RodaStruct
    record Alert(long sensor, double jump, int severity) {}

    /** Keyed, by records. */
    @Aggregate
    static final class Summarize {
        private Summarize() {}

        @PartitionBy
        static long sensor(final Reading reading) {
            return reading.sensor();
        }

        @Reduce
        static Summary merge(final long index, final Reading reading, final Summary summary) {
            if (index == 0) {
                return new Summary(reading.sensor(), reading.value(), 1);
            }
            return new Summary(summary.sensor(), Math.max(summary.greatest(), reading.value()), summary.count() + 1);
        }
    }

    /** Not keyed, and mostly without a result. */
    @Window(size = 3)
    static final class Detect {
        private Detect() {}

        @Reduce
        static Alert compare(final Summary a, final Summary b, final Summary c) {
            return c.greatest() > a.greatest()
                    ? new Alert(c.sensor(), c.greatest() - a.greatest(), (int) b.count())
                    : null;
        }
    }

    /** Hidden sums. */
    @RodaStruct
    @Aggregate(from = Reading.class)
    record Running(
            @PartitionBy long sensor,
            @Mean("value") double mean,
            @StdDev("value") double deviation,
            @Count long count) {}

    /** Rings of values by key. */
    @RodaStruct
    @Window(from = Reading.class, size = 7)
    record Sliding(
            @PartitionBy long sensor,
            @Max("value") double greatest,
            @Mean("value") double mean) {}

    @DirectIndex
    static final class Latest {
        private Latest() {}

        @Key
        static long sensor(final Summary summary) {
            return summary.sensor();
        }
    }
}
