package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** Records pass through a store. */
final class RodaHandOver implements HandOver {
    private static final int LIMIT = 512;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store;
    private final boolean poll;
    private final Runnable waiting;

    RodaHandOver(int capacity, boolean poll, Runnable waiting) {
        this.store = Readings.open(engine, capacity);
        this.poll = poll;
        this.waiting = waiting;
    }

    @Override
    public void produce(int records) {
        for (int i = 0; i < records; i++) {
            store.push(new Reading(1, i, i));
        }
    }

    @Override
    public IntToDoubleFunction consumer() {
        ReadingReader reader = store.reader();
        return records -> poll ? polled(reader, records) : next(reader, records);
    }

    private double next(ReadingReader reader, int records) {
        double sum = 0;
        for (int i = 0; i < records; i++) {
            while (!reader.next()) {
                waiting.run();
            }
            sum += reader.view().value();
        }
        return sum;
    }

    private double polled(ReadingReader reader, int records) {
        Summing summing = new Summing();
        for (int i = 0; i < records; ) {
            int read = reader.poll(summing, LIMIT);
            if (read == 0) {
                waiting.run();
            }
            i += read;
        }
        return summing.sum;
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class Summing implements Consumer<ReadingView> {
        private double sum;

        @Override
        public void accept(ReadingView reading) {
            sum += reading.value();
        }
    }
}
