package io.roda.benchmarks.persisted;

import io.roda.benchmarks.SummaryReader;
import io.roda.benchmarks.SummaryStore;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;

/** Summaries in a store. */
final class RodaSummaries extends RodaLog {
    private SummaryStore store;

    RodaSummaries(WhenFull whenFull) {
        super(whenFull);
    }

    @Override
    void open(RodaEngine engine, StoreOptions options) {
        store = SummaryStore.open(engine, options);
    }

    @Override
    void push(int count) {
        SummaryStore to = store;
        for (int i = 0; i < count; i++) {
            to.push(Records.summary(i));
        }
    }

    @Override
    void check(int first, int count) {
        SummaryReader reader = store.reader();
        int number = first;
        while (reader.next()) {
            Records.check(number, Records.summary(number), reader.get());
            number++;
        }
        Records.checkEnd(number, count);
    }
}
