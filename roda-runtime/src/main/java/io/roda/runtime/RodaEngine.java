package io.roda.runtime;

import io.roda.runtime.spi.RecordStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Owns stores and the workers that run pipelines over them. */
public final class RodaEngine implements AutoCloseable {
    private final Map<String, RecordStore> stores = new LinkedHashMap<>();

    private RodaEngine() {}

    /** In memory. */
    public static RodaEngine inMemory() {
        return new RodaEngine();
    }

    /** Adds a store that this engine is to close. */
    public void register(final RecordStore store) {
        if (stores.putIfAbsent(store.name(), store) != null) {
            throw new IllegalArgumentException("a store named '" + store.name() + "' is open in this engine already");
        }
    }

    @Override
    public void close() {
        stores.values().forEach(RecordStore::close);
    }
}
