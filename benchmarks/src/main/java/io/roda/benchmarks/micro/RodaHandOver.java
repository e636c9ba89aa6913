package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** Records pass through a store. */
final class RodaHandOver implements HandOver {
    private static final int LIMIT = 512;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store;
    private final boolean poll;
    private final int batch;
    private final boolean byFunction;
    private final Supplier<IdleStrategy> waiting;

    private RodaHandOver(
            StoreOptions options, boolean poll, int batch, boolean byFunction, Supplier<IdleStrategy> waiting) {
        this.store = ReadingStore.open(engine, options);
        this.poll = poll;
        this.batch = batch;
        this.byFunction = byFunction;
        this.waiting = waiting;
    }

    static RodaHandOver next(Supplier<IdleStrategy> waiting) {
        return new RodaHandOver(forAll(), false, 1, false, waiting);
    }

    static RodaHandOver polled() {
        return new RodaHandOver(forAll(), true, 1, false, BusySpinIdleStrategy::new);
    }

    static RodaHandOver inBatches() {
        return new RodaHandOver(forAll(), true, DisruptorHandOver.BATCH, true, BusySpinIdleStrategy::new);
    }

    static RodaHandOver throughRing(int batch, boolean byFunction) {
        StoreOptions ring =
                StoreOptions.inMemory("ring", DisruptorHandOver.RING).whenFull(WhenFull.WAIT_FOR_READERS);
        return new RodaHandOver(ring, true, batch, byFunction, BusySpinIdleStrategy::new);
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
            produceBatch(from, end);
            store.publish();
        }
    }

    private void produceBatch(int from, int end) {
        if (byFunction) {
            store.append(end - from, i -> new Reading(1, from + i, from + i));
            return;
        }
        for (int i = from; i < end; i++) {
            store.append(new Reading(1, i, i));
        }
    }

    @Override
    public IntToDoubleFunction consumer() {
        ReadingReader reader = store.reader();
        IdleStrategy idle = waiting.get();
        return records -> poll ? polled(reader, idle, records) : next(reader, idle, records);
    }

    private static double next(ReadingReader reader, IdleStrategy idle, int records) {
        double sum = 0;
        for (int i = 0; i < records; i++) {
            if (!reader.next()) {
                idle.reset();
                do {
                    idle.idle();
                } while (!reader.next());
            }
            sum += reader.view().value();
        }
        return sum;
    }

    private static double polled(ReadingReader reader, IdleStrategy idle, int records) {
        Summing summing = new Summing();
        for (int i = 0; i < records; ) {
            int read = reader.poll(summing, LIMIT);
            idle.idle(read);
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
