package io.roda.tests.safety;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

@DirectIndex
final class BlobById {
    private BlobById() {}

    @Key
    static long key(final BlobView blob) {
        return blob.id();
    }
}
