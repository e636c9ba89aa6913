package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.agrona.concurrent.IdleStrategy;

/** Records pass through a store. */
final class RodaHandOver implements HandOver {
    private static final int LIMIT = 512;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store;
    private final boolean poll;
    private final Supplier<IdleStrategy> waiting;

    RodaHandOver(int capacity, boolean poll, Supplier<IdleStrategy> waiting) {
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
