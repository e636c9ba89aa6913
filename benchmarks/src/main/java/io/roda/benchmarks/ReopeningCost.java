package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;

/** Opens a store for writing that is there already. */
final class ReopeningCost extends Cost {
    private final FilledStore store;

    ReopeningCost(String title, FilledStore store) {
        super(
                title,
                FilledStore.gibibytes(store.options().capacity()),
                FilledStore.gibibytes(store.options().capacity()));
        this.store = store;
    }

    @Override
    double run() {
        try (RodaEngine engine = engine(store.directory())) {
            long start = System.nanoTime();
            ReadingStore opened = ReadingStore.open(engine, store.options());
            double seconds = secondsSince(start);
            check("the number of records", opened.size(), store.records());
            if (store.records() > 0) {
                check("the last record", opened.reader().getLast(), FilledStore.reading(store.records() - 1));
            }
            return seconds;
        }
    }
}
