package io.roda.stress;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

/** Finds the sample of a number: as many keys as records. */
@DirectIndex
final class SampleById {
    private SampleById() {}

    @Key
    static long key(final Sample sample) {
        return sample.id();
    }
}
