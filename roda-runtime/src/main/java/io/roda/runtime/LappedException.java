package io.roda.runtime;

/**
 * A reader of a ring was overtaken by its writer: records that it had not read yet have been overwritten. The reader stays
 * where it was, and says so again, until it is moved with {@code seekToOldest()} or {@code seek(sequence)}.
 */
public final class LappedException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String store;
    private final long position;
    private final long oldest;

    /**
     * Names what was missed.
     *
     * @param store the store's name
     * @param position the sequence that was to be read
     * @param oldest the sequence of the oldest record that could be read at that moment, greater than the position
     */
    public LappedException(final String store, final long position, final long oldest) {
        super("a reader of store '" + store + "' was lapped at sequence " + position + ": " + (oldest - position)
                + " records were overwritten, the oldest one left is " + oldest
                + "; seekToOldest() goes on from there");
        this.store = store;
        this.position = position;
        this.oldest = oldest;
    }

    /**
     * The store that was read.
     *
     * @return its name
     */
    public String store() {
        return store;
    }

    /**
     * How many records the reader missed, as of the moment that this was thrown.
     *
     * @return the number of records between its position and {@link #oldest()}, 1 or more
     */
    public long missed() {
        return oldest - position;
    }

    /**
     * The oldest record that was left.
     *
     * @return its sequence
     */
    public long oldest() {
        return oldest;
    }
}
