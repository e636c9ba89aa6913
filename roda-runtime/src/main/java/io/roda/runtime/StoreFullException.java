package io.roda.runtime;

/** A record was pushed to a store that has no room for it; nothing that was stored has changed. */
public final class StoreFullException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String store;
    private final long capacity;

    /**
     * Names the store.
     *
     * @param store its name
     * @param capacity how many records it has room for
     */
    public StoreFullException(final String store, final long capacity) {
        super("store '" + store + "' is full: it has room for " + capacity
                + " records; open it with a larger capacity");
        this.store = store;
        this.capacity = capacity;
    }

    /**
     * Names the store, and what keeps a ring full.
     *
     * @param store its name
     * @param capacity how many records it has room for
     * @param why who needs them all and will not move on
     */
    public StoreFullException(final String store, final long capacity, final String why) {
        super("store '" + store + "' is full: of its " + capacity + " records none can be overwritten, because " + why);
        this.store = store;
        this.capacity = capacity;
    }

    /**
     * The store that is full.
     *
     * @return its name
     */
    public String store() {
        return store;
    }

    /**
     * How many records the store has room for.
     *
     * @return the capacity in records
     */
    public long capacity() {
        return capacity;
    }
}
