package io.roda.runtime;

import io.roda.runtime.spi.RecordStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open stores of one engine, by name. Any thread. */
final class StoreRegistry {
    private final Map<String, RecordStore> stores = new LinkedHashMap<>();
    private boolean closed;

    /** Adds a store; those that were closed by themselves are forgotten, and with them their names and memory. */
    synchronized void add(final RecordStore store) {
        if (closed) {
            throw new IllegalStateException("store '" + store.name() + "' can't be opened; the engine is closed");
        }
        stores.values().removeIf(RecordStore::isClosed);
        if (stores.putIfAbsent(store.name(), store) != null) {
            throw new IllegalArgumentException("a store named '" + store.name()
                    + "' is open in this engine already; close it first or choose another name");
        }
    }

    /** Closes all stores, whatever goes wrong with some. */
    synchronized void close(final Problems problems) {
        closed = true;
        stores.values().forEach(store -> problems.attempt(store::close));
        stores.clear();
    }
}
