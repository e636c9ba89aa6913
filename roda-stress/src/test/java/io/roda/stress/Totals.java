package io.roda.stress;

import io.roda.annotations.Aggregate;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;

/** Sums up samples. */
@Aggregate
final class Totals {
    private Totals() {}

    @PartitionBy
    static int key(final Sample sample) {
        return sample.key();
    }

    @Reduce
    static Total add(final Sample sample, final Total total) {
        final long sum = total.sum() + sample.id();
        return new Total(sample.key(), total.count() + 1, sum, ~sum, sample.id());
    }
}
