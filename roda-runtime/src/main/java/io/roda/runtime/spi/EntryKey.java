package io.roda.runtime.spi;

/** What is to be known of a partition's entry, which holds its key, to take it up again. */
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

    /**
     * Whether what was restored can be used.
     *
     * @param entry the entry's address
     * @param end the sequence after the last input that it can have seen
     */
    default boolean isSound(final long entry, final long end) {
        return true;
    }
}
