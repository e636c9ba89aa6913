package io.roda.benchmarks.latency;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import org.agrona.concurrent.IdleStrategy;

/** A ring store with one reader. */
final class RodaChannel implements Channel {
    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store = ReadingStore.open(
            engine, StoreOptions.inMemory("readings", CAPACITY).whenFull(WhenFull.WAIT_FOR_READERS));
    private final ReadingReader reader = store.reader();
    private final IdleStrategy idle;

    RodaChannel(Waiting waiting) {
        idle = waiting.idleStrategy();
    }

    @Override
    public void send(long number) {
        store.push(new Reading(1, number, number));
    }

    @Override
    public long receive() {
        while (!reader.next()) {
            idle.idle();
        }
        idle.reset();
        ReadingView reading = reader.view();
        return Channel.number(reading.sensorId(), reading.value(), reading.timestamp());
    }

    @Override
    public void close() {
        engine.close();
    }
}
