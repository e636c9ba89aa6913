package io.roda.tests.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.tests.resume.Sensors.Reading;
import java.nio.file.Path;

/** Stores in files and pipelines between them, driven by hand: what is called a death here is that nothing is closed. */
final class Plant implements AutoCloseable {
    static final int CAPACITY = 1 << 15;

    private static final int SENSORS = 41;

    private final int sensors;
    private final RodaEngine engine;
    final Sensors_ReadingStore readings;
    final Sensors_SummaryStore summaries;
    final Sensors_AlertStore alerts;
    final Sensors_RunningStore running;
    final Sensors_SlidingStore sliding;
    final Sensors_LatestIndex latest;

    /** Opens what is in a directory, or makes it. */
    Plant(final Path directory, final WhenFull whenFull, final long ring, final long snapshotEvery) {
        this(directory, whenFull, ring, snapshotEvery, SENSORS);
    }

    /** The same with so many sensors, and so much state. */
    Plant(final Path directory, final WhenFull whenFull, final long ring, final long snapshotEvery, final int sensors) {
        this.sensors = sensors;
        engine = RodaEngine.builder()
                .manual()
                .directory(directory)
                .snapshotEvery(snapshotEvery)
                .errorHandler(failure -> {})
                .build();
        readings = Sensors_ReadingStore.open(
                engine, StoreOptions.file("readings", ring).whenFull(whenFull));
        summaries = Sensors_SummaryStore.open(engine, file("summaries"));
        alerts = Sensors_AlertStore.open(engine, file("alerts"));
        running = Sensors_RunningStore.open(engine, file("running"));
        sliding = Sensors_SlidingStore.open(engine, file("sliding"));
        latest = Sensors_LatestIndex.over(summaries);
        engine.run(
                "all",
                Sensors_SummarizePipeline.from(readings).partitions(sensors).to(summaries),
                Sensors_DetectPipeline.from(summaries).to(alerts),
                Sensors_RunningPipeline.from(readings).partitions(sensors).to(running),
                Sensors_SlidingPipeline.from(readings).partitions(sensors).to(sliding),
                latest);
    }

    private static StoreOptions file(final String name) {
        return StoreOptions.file(name, CAPACITY);
    }

    /** The reading of a sequence: irregular, and the same in every run. */
    private Reading reading(final long sequence) {
        final long mixed = (sequence * 0x9E3779B97F4A7C15L) >>> 40;
        return new Reading(mixed % sensors, mixed / 41.0, sequence);
    }

    /** Pushes the next readings. */
    void push(final int count) {
        for (int i = 0; i < count; i++) {
            readings.push(reading(readings.size()));
        }
    }

    void drain() {
        engine.drain();
    }

    void assertSameResults(final Plant other) {
        assertEquals(summaries.size(), other.summaries.size());
        assertEquals(alerts.size(), other.alerts.size());
        assertEquals(running.size(), other.running.size());
        assertEquals(sliding.size(), other.sliding.size());
        for (long at = 0; at < summaries.size(); at++) {
            assertEquals(summaries.reader().getAt(at), other.summaries.reader().getAt(at));
            assertEquals(running.reader().getAt(at), other.running.reader().getAt(at));
        }
        for (long at = 0; at < alerts.size(); at++) {
            assertEquals(alerts.reader().getAt(at), other.alerts.reader().getAt(at));
        }
        for (long at = 0; at < sliding.size(); at++) {
            assertEquals(sliding.reader().getAt(at), other.sliding.reader().getAt(at));
        }
        for (long sensor = 0; sensor < sensors; sensor++) {
            assertEquals(latest.reader().get(sensor), other.latest.reader().get(sensor));
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
