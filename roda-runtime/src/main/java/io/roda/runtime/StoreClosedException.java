package io.roda.runtime;

/** A store, or something that reads or writes it, was used after the store was closed. */
public final class StoreClosedException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String store;

    /**
     * Names the store.
     *
     * @param store its name
     */
    public StoreClosedException(final String store) {
        super("store '" + store + "' is closed");
        this.store = store;
    }

    /**
     * The store that is closed.
     *
     * @return its name
     */
    public String store() {
        return store;
    }
}
