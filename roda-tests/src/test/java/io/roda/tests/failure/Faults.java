package io.roda.tests.failure;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.Sum;
import io.roda.annotations.Window;
import java.util.ArrayList;
import java.util.List;

/** Pipelines that refuse inputs with amount -1, and pipelines that keep what they were given. */
final class Faults {
    static final long BAD = -1;

    /** The flyweights that a reducer was given. */
    static final List<TotalFlyweight> KEPT = new ArrayList<>();

    static final List<StepView> KEPT_VIEWS = new ArrayList<>();

    private Faults() {}

    private static long checked(final long amount) {
        if (amount == BAD) {
            throw new IllegalStateException("a bad amount");
        }
        return amount;
    }

    @Aggregate
    static final class ByRecord {
        private ByRecord() {}

        @PartitionBy
        static int key(final Step step) {
            return step.key();
        }

        @Reduce
        static Total add(final Step step, final Total total) {
            return new Total(step.key(), total.amount() + checked(step.amount()));
        }
    }

    @Aggregate
    static final class ByFlyweight {
        private ByFlyweight() {}

        @Reduce
        static void add(final StepView step, final TotalFlyweight total) {
            total.key(step.key()).amount(total.amount() + step.amount());
            checked(step.amount());
        }
    }

    @Window(size = 1)
    static final class ByWindow {
        private ByWindow() {}

        @Reduce
        static Total add(final Step step) {
            return new Total(step.key(), checked(step.amount()));
        }
    }

    @DirectIndex
    static final class ByKey {
        private ByKey() {}

        @Key
        static long key(final Step step) {
            return checked(step.amount());
        }
    }

    @RodaStruct
    @Aggregate(from = Step.class)
    record Sums(@PartitionBy int key, @Sum("amount") long total) {}

    @RodaStruct
    @Window(from = Step.class, size = 2)
    record SlidingSums(@Sum("amount") long total) {}

    @RodaStruct
    @Aggregate(from = Step.class)
    record Buckets(
            @PartitionBy @Bucket(10) long amount, @Count long count) {}

    @Aggregate
    static final class KeepsState {
        private KeepsState() {}

        @Reduce
        static void add(final StepView step, final TotalFlyweight total) {
            KEPT.add(total);
            KEPT_VIEWS.add(step);
            total.amount(total.amount() + step.amount());
        }
    }

    @Window(size = 1)
    static final class KeepsResult {
        private KeepsResult() {}

        @Reduce
        static boolean add(final StepView step, final TotalFlyweight result) {
            KEPT.add(result);
            KEPT_VIEWS.add(step);
            result.amount(step.amount());
            return true;
        }
    }
}
