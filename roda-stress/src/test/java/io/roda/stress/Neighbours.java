package io.roda.stress;

import io.roda.annotations.Reduce;
import io.roda.annotations.Window;

/** Joins two totals that follow one another. */
@Window(size = 2)
final class Neighbours {
    private Neighbours() {}

    @Reduce
    static Total join(final Total before, final Total after) {
        final long sum = before.last() + after.last();
        return new Total(after.key(), after.count(), sum, ~sum, after.last());
    }
}
