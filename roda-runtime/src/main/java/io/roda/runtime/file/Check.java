package io.roda.runtime.file;

import io.roda.runtime.CorruptStoreException;
import java.nio.file.Path;

/** Checks of what a file holds, from an offset on. */
final class Check {
    private final Path path;
    private final long base;

    Check(final Path path, final long base) {
        this.path = path;
        this.base = base;
    }

    /** Fails unless the condition holds. */
    void that(final boolean holds, final long offset, final String what, final Object expected, final Object found) {
        if (!holds) {
            throw new CorruptStoreException(path, base + offset, what + " should be " + expected + " and is " + found);
        }
    }
}
