package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;

/** Attaches to a store that is there, and reads a record. */
final class AttachingCost extends Cost {
    private final FilledStore store;

    AttachingCost(String title, FilledStore store) {
        super(title, 1, 1);
        this.store = store;
    }

    @Override
    double run() {
        long start = System.nanoTime();
        try (RodaEngine engine = RodaEngine.attach(store.directory())) {
            ReadingStore attached = ReadingStore.open(
                    engine, StoreOptions.existing(store.options().name()));
            ReadingReader reader = attached.reader();
            boolean found = reader.next();
            Reading first = reader.get();
            double seconds = secondsSince(start);
            check("that there is a record", found, true);
            check("the first record", first, FilledStore.reading(store.oldest()));
            check("the number of records", attached.size(), store.records());
            check("the last record", reader.getLast(), FilledStore.reading(store.records() - 1));
            return seconds;
        }
    }
}
