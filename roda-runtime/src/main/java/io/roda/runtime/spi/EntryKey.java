package io.roda.runtime.spi;

/** What a partition's entry, which holds its key, is found by. */
interface EntryKey {
    /**
     * The hash of its key, but for the part that follows time.
     *
     * @param entry the entry's address
     */
    long hash(long entry);

    /**
     * The bucket of time that it is in; anything where keys don't follow time.
     *
     * @param entry the entry's address
     */
    default long bucket(final long entry) {
        return 0;
    }
}
