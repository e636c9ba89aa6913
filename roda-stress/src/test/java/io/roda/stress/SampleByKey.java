package io.roda.stress;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

/** Finds the latest sample under a key. */
@DirectIndex
final class SampleByKey {
    private SampleByKey() {}

    @Key
    static int key(final Sample sample) {
        return sample.key();
    }
}
