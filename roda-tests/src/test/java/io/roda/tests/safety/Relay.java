package io.roda.tests.safety;

import io.roda.annotations.Aggregate;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import java.util.function.Consumer;

/** Hands each input on; what a test wants runs in between. */
@Aggregate
final class Relay {
    private static Consumer<SampleView> meanwhile = input -> {};

    private Relay() {}

    static void meanwhile(final Consumer<SampleView> action) {
        meanwhile = action;
    }

    @PartitionBy
    static long key(final SampleView input) {
        return input.id();
    }

    @Reduce
    static void reduce(final SampleView input, final PairFlyweight state) {
        meanwhile.accept(input);
        state.left(input.id()).right(input.check());
    }
}
