package io.roda.tests.allocation;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.DirectIndex;
import io.roda.annotations.First;
import io.roda.annotations.Key;
import io.roda.annotations.Last;
import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.Min;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.StdDev;
import io.roda.annotations.Sum;
import io.roda.annotations.Window;

/** The forms that promise to allocate nothing for a record. */
final class Forms {
    static final long BUCKET = 16;

    private Forms() {}

    @RodaStruct
    record BucketKey(long sensor, long bucket) {}

    @Aggregate
    static final class ByRecord {
        private ByRecord() {}

        @PartitionBy
        static BucketKey key(final Sample s) {
            return new BucketKey(s.sensor(), s.time() / BUCKET);
        }

        @Reduce
        static Digest add(final long index, final Sample s, final Digest d) {
            if (index == 0) {
                return new Digest(s.sensor(), s.value(), s.value(), s.value(), 1, s.time());
            }
            return new Digest(
                    d.sensor(),
                    Math.min(d.least(), s.value()),
                    Math.max(d.greatest(), s.value()),
                    (d.mean() * d.count() + s.value()) / (d.count() + 1),
                    d.count() + 1,
                    d.time());
        }
    }

    @Aggregate
    static final class ByFlyweight {
        private ByFlyweight() {}

        @PartitionBy
        static long key(final SampleView s) {
            return s.time() / BUCKET;
        }

        @Reduce
        static void add(final long index, final SampleView s, final DigestFlyweight d) {
            if (index == 0) {
                d.sensor(s.sensor()).least(s.value()).greatest(s.value()).time(s.time());
            } else {
                d.least(Math.min(d.least(), s.value())).greatest(Math.max(d.greatest(), s.value()));
            }
            d.count(index + 1);
        }
    }

    @RodaStruct
    @Aggregate(from = Sample.class)
    record Declared(
            @PartitionBy long sensor,
            @PartitionBy @Bucket(BUCKET) long time,
            @Min("value") double least,
            @Max("value") double greatest,
            @Mean("value") double mean,
            @StdDev("value") double deviation,
            @Sum("value") double sum,
            @First("value") double first,
            @Last("value") double last,
            @Count long count) {}

    @RodaStruct
    @Window(from = Sample.class, size = 10)
    record Sliding(
            @PartitionBy long sensor,
            @Min("value") double least,
            @Max("value") double greatest,
            @Mean("value") double mean,
            @StdDev("value") double deviation,
            @Sum("time") long sum,
            @Count long count) {}

    @Window(size = 2)
    static final class Pairs {
        private Pairs() {}

        @Reduce
        static Digest compare(final Sample previous, final Sample current) {
            return new Digest(current.sensor(), previous.value(), current.value(), 0, 2, current.time());
        }
    }

    @Window(size = 3)
    static final class Triples {
        private Triples() {}

        @PartitionBy
        static int key(final SampleView s) {
            return (int) s.sensor();
        }

        @Reduce
        static boolean compare(
                final SampleView first, final SampleView second, final SampleView third, final DigestFlyweight out) {
            out.sensor(third.sensor())
                    .least(first.value())
                    .greatest(third.value())
                    .mean(second.value());
            return third.value() > first.value();
        }
    }

    @DirectIndex
    static final class Latest {
        private Latest() {}

        @Key
        static BucketKey key(final Sample s) {
            return new BucketKey(s.sensor(), s.time() / BUCKET);
        }
    }
}
