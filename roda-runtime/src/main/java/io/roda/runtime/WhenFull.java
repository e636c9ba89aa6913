package io.roda.runtime;

/**
 * What a store does with a record that it has no room for. Stores in memory are opened with {@link #FAIL}; opening one
 * with anything else is refused with an {@link UnsupportedOperationException}.
 */
public enum WhenFull {
    /** Refuses it with a {@link StoreFullException}; the store keeps every record from its first on. */
    FAIL,
    /** Makes a ring of the store, whose writer waits until the slowest registered reader has read the oldest record. */
    WAIT_FOR_READERS,
    /** Makes a ring of the store, in which the oldest record gives way and a reader that was lapped is told. */
    OVERWRITE_OLDEST
}
