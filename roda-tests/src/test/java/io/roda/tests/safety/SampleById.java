package io.roda.tests.safety;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

@DirectIndex
final class SampleById {
    private SampleById() {}

    @Key
    static long key(final Sample sample) {
        return sample.id();
    }
}
