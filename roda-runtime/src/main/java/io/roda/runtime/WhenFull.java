package io.roda.runtime;

/**
 * What a store does with a record that it has no room for, in memory and in files. See {@code docs/rings.md}.
 */
public enum WhenFull {
    /** Refuses it with a {@link StoreFullException}; the store keeps every record from its first on. */
    FAIL,
    /**
     * Makes a ring of the store, whose writer waits until the slowest reader has read the oldest record: readers,
     * pipelines and indexes of its own engine that are open and reachable, and named readers whether open or not. With
     * none of them the oldest record gives way.
     */
    WAIT_FOR_READERS,
    /**
     * Makes a ring of the store, in which the oldest record gives way, and a reader that was lapped is told by a {@link
     * LappedException}.
     */
    OVERWRITE_OLDEST
}
