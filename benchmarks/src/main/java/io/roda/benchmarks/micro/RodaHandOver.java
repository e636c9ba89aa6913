package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import java.util.function.Consumer;

/** Records pass through a store. */
final class RodaHandOver implements HandOver {
    private static final int LIMIT = 512;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store = Readings.open(engine, HandOverBenchmark.RECORDS);
    private final boolean poll;

    RodaHandOver(boolean poll) {
        this.poll = poll;
    }

    @Override
    public void produce(int records) {
        for (int i = 0; i < records; i++) {
            store.push(new Reading(1, i, i));
        }
    }

    @Override
    public double consume(int records) {
        return poll ? polled(records) : next(records);
    }

    private double next(int records) {
        ReadingReader reader = store.reader();
        double sum = 0;
        for (int i = 0; i < records; i++) {
            while (!reader.next()) {
                Thread.onSpinWait();
            }
            sum += reader.view().value();
        }
        return sum;
    }

    private double polled(int records) {
        ReadingReader reader = store.reader();
        Summing summing = new Summing();
        for (int i = 0; i < records; ) {
            int read = reader.poll(summing, LIMIT);
            if (read == 0) {
                Thread.onSpinWait();
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
