package io.roda.tests.safety;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Reduce;

/** Hands pairs on as they are. */
@Aggregate
final class HandOn {
    private HandOn() {}

    @Reduce
    static Pair reduce(final Pair input, final Pair state) {
        return input;
    }
}
