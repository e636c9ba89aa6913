package io.roda.benchmarks.persisted;

import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;

/** Readings in a store. */
final class RodaReadings extends RodaLog {
    private ReadingStore store;

    RodaReadings(WhenFull whenFull) {
        super(whenFull);
    }

    @Override
    void open(RodaEngine engine, StoreOptions options) {
        store = ReadingStore.open(engine, options);
    }

    @Override
    void push(int count) {
        ReadingStore to = store;
        for (int i = 0; i < count; i++) {
            to.push(Records.reading(i));
        }
    }

    @Override
    void check(int first, int count) {
        ReadingReader reader = store.reader();
        int number = first;
        while (reader.next()) {
            Records.check(number, Records.reading(number), reader.get());
            number++;
        }
        Records.checkEnd(number, count);
    }
}
