package io.roda.tests.time;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.First;
import io.roda.annotations.FollowsTime;
import io.roda.annotations.Last;
import io.roda.annotations.Max;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.Window;

/** Pipelines of every form by id and bucket of time, and some of the same whose keys aren't said to follow time. */
final class Clocked {
    static final long WIDTH = 60;
    static final int SIZE = 3;

    private Clocked() {}

    /** Long, so that a snapshot of a few windows takes several batches. */
    @RodaStruct(align = 256)
    record Event(long id, long time, double value) {
        long number() {
            return Math.floorDiv(time, WIDTH);
        }

        long start() {
            return number() * WIDTH;
        }
    }

    @RodaStruct(align = 256)
    record Total(long id, long time, double greatest, double last, long count) {}

    @RodaStruct
    record Recent(long id, long time, double first, double greatest) {}

    /** Without a table for each bucket. */
    @RodaStruct
    record PlainKey(long id, long start) {}

    @RodaStruct
    record KeyByStart(long id, @FollowsTime(step = WIDTH) long start) {}

    @RodaStruct
    record KeyByNumber(@FollowsTime int number, boolean even, short id) {}

    static Total merge(final Event event, final long index, final Total before) {
        return new Total(
                event.id(),
                event.start(),
                index == 0 ? event.value() : Math.max(before.greatest(), event.value()),
                event.value(),
                index + 1);
    }

    static Recent recent(final Event first, final Event second, final Event third) {
        return new Recent(
                first.id(),
                first.start(),
                first.value(),
                Math.max(Math.max(first.value(), second.value()), third.value()));
    }

    @Aggregate
    static final class Plain {
        private Plain() {}

        @PartitionBy
        static PlainKey key(final Event event) {
            return new PlainKey(event.id(), event.start());
        }

        @Reduce
        static Total reduce(final long index, final Event event, final Total before) {
            return merge(event, index, before);
        }
    }

    @Aggregate
    static final class Records {
        private Records() {}

        @PartitionBy
        static KeyByStart key(final Event event) {
            return new KeyByStart(event.id(), event.start());
        }

        @Reduce
        static Total reduce(final long index, final Event event, final Total before) {
            return merge(event, index, before);
        }
    }

    @Aggregate
    static final class Flyweights {
        private Flyweights() {}

        @PartitionBy
        static KeyByNumber key(final Clocked_EventView event) {
            return new KeyByNumber(
                    (int) Math.floorDiv(event.time(), WIDTH), event.id() % 2 == 0, (short) (event.id() / 2));
        }

        @Reduce
        static void reduce(final long index, final Clocked_EventView event, final Clocked_TotalFlyweight total) {
            total.greatest(index == 0 ? event.value() : Math.max(total.greatest(), event.value()))
                    .id(event.id())
                    .time(Math.floorDiv(event.time(), WIDTH) * WIDTH)
                    .last(event.value())
                    .count(index + 1);
        }
    }

    @Window(size = SIZE)
    static final class Windowed {
        private Windowed() {}

        @PartitionBy
        static KeyByStart key(final Event event) {
            return new KeyByStart(event.id(), event.start());
        }

        @Reduce
        static Recent reduce(final Event first, final Event second, final Event third) {
            return recent(first, second, third);
        }
    }

    @RodaStruct
    @Aggregate(from = Event.class)
    record Declared(
            @PartitionBy long id,
            @PartitionBy @Bucket(WIDTH) long time,
            @Max("value") double greatest,
            @Last("value") double last,
            @Count long count) {
        Total toTotal() {
            return new Total(id, time, greatest, last, count);
        }
    }

    @RodaStruct
    @Window(from = Event.class, size = SIZE)
    record Sliding(
            @PartitionBy @Bucket(WIDTH) long time,
            @PartitionBy long id,
            @First("value") double first,
            @Max("value") double greatest) {
        Recent toRecent() {
            return new Recent(id, time, first, greatest);
        }
    }
}
