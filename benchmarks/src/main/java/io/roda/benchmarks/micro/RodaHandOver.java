package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.util.function.Consumer;

/** Records pass through a store. */
final class RodaHandOver implements HandOver {
    private static final int LIMIT = 512;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store;
    private final boolean poll;
    private final int batch;

    /** Taken before anything is written to a ring, so that it waits; otherwise null. */
    private final ReadingReader reader;

    private RodaHandOver(StoreOptions options, boolean poll, int batch) {
        this.store = ReadingStore.open(engine, options);
        this.poll = poll;
        this.batch = batch;
        this.reader = options.whenFull() == WhenFull.FAIL ? null : store.reader();
    }

    static RodaHandOver next() {
        return new RodaHandOver(forAll(), false, 1);
    }

    static RodaHandOver polled() {
        return new RodaHandOver(forAll(), true, 1);
    }

    static RodaHandOver inBatches() {
        return new RodaHandOver(forAll(), true, DisruptorHandOver.BATCH);
    }

    static RodaHandOver throughRing(int batch) {
        return new RodaHandOver(
                StoreOptions.inMemory("ring", DisruptorHandOver.RING).whenFull(WhenFull.WAIT_FOR_READERS), true, batch);
    }

    private static StoreOptions forAll() {
        return StoreOptions.inMemory("readings", HandOverBenchmark.RECORDS);
    }

    @Override
    public void produce(int records) {
        if (batch > 1) {
            produceBatches(records);
            return;
        }
        for (int i = 0; i < records; i++) {
            store.push(new Reading(1, i, i));
        }
    }

    private void produceBatches(int records) {
        for (int from = 0; from < records; from += batch) {
            int end = Math.min(records, from + batch);
            for (int i = from; i < end; i++) {
                store.append(new Reading(1, i, i));
            }
            store.publish();
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
        ReadingReader reader = this.reader == null ? store.reader() : this.reader;
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
