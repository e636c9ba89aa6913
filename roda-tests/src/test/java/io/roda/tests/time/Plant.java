package io.roda.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.Pipeline;
import io.roda.tests.Drive;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store of events and a pipeline of each form that reads it, each driven by hand. */
final class Plant implements AutoCloseable {
    /** How much each pipeline keeps; 0 is the default, and all buckets. */
    record Bounds(int partitions, int buckets) {}

    private final RodaEngine engine;
    final Clocked_EventStore events;
    final List<Pipeline> aggregates;
    final List<Pipeline> windows;
    private final List<Supplier<List<Clocked.Total>>> totals;
    private final List<Supplier<List<Clocked.Recent>>> recents;

    private Plant(
            final RodaEngine engine,
            final StoreOptions input,
            final Function<String, StoreOptions> options,
            final Bounds bounds) {
        this.engine = engine;
        events = Clocked_EventStore.open(engine, input);
        final Clocked_TotalStore records = Clocked_TotalStore.open(engine, options.apply("records"));
        final Clocked_TotalStore flyweights = Clocked_TotalStore.open(engine, options.apply("flyweights"));
        final Clocked_DeclaredStore declared = Clocked_DeclaredStore.open(engine, options.apply("declared"));
        final Clocked_RecentStore windowed = Clocked_RecentStore.open(engine, options.apply("windowed"));
        final Clocked_SlidingStore sliding = Clocked_SlidingStore.open(engine, options.apply("sliding"));

        final Clocked_RecordsPipeline.From byRecords = Clocked_RecordsPipeline.from(events);
        final Clocked_FlyweightsPipeline.From byFlyweights = Clocked_FlyweightsPipeline.from(events);
        final Clocked_DeclaredPipeline.From byDeclared = Clocked_DeclaredPipeline.from(events);
        final Clocked_WindowedPipeline.From byWindowed = Clocked_WindowedPipeline.from(events);
        final Clocked_SlidingPipeline.From bySliding = Clocked_SlidingPipeline.from(events);
        if (bounds.partitions() > 0) {
            byRecords.partitions(bounds.partitions());
            byFlyweights.partitions(bounds.partitions());
            byDeclared.partitions(bounds.partitions());
            byWindowed.partitions(bounds.partitions());
            bySliding.partitions(bounds.partitions());
        }
        if (bounds.buckets() > 0) {
            byRecords.keepBuckets(bounds.buckets());
            byFlyweights.keepBuckets(bounds.buckets());
            byDeclared.keepBuckets(bounds.buckets());
            byWindowed.keepBuckets(bounds.buckets());
            bySliding.keepBuckets(bounds.buckets());
        }
        aggregates = List.of(byRecords.to(records), byFlyweights.to(flyweights), byDeclared.to(declared));
        windows = List.of(byWindowed.to(windowed), bySliding.to(sliding));
        totals = List.of(
                () -> Drive.all(records.size(), records.reader()::getAt),
                () -> Drive.all(flyweights.size(), flyweights.reader()::getAt),
                () -> Drive.all(
                        declared.size(), at -> declared.reader().getAt(at).toTotal()));
        recents = List.of(
                () -> Drive.all(windowed.size(), windowed.reader()::getAt),
                () -> Drive.all(sliding.size(), at -> sliding.reader().getAt(at).toRecent()));
    }

    /** Makes one in memory. */
    static Plant inMemory(final int capacity, final Bounds bounds) {
        return new Plant(
                RodaEngine.manual(),
                StoreOptions.inMemory("events", capacity),
                name -> StoreOptions.inMemory(name, capacity),
                bounds);
    }

    /** Opens what is in a directory, or makes it. */
    static Plant inFiles(
            final Path directory,
            final StoreOptions input,
            final int capacity,
            final long snapshotEvery,
            final Bounds bounds) {
        final RodaEngine engine = RodaEngine.builder()
                .manual()
                .directory(directory)
                .snapshotEvery(snapshotEvery)
                .build();
        try {
            return new Plant(engine, input, name -> StoreOptions.file(name, capacity), bounds);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    List<Pipeline> pipelines() {
        return Stream.concat(aggregates.stream(), windows.stream()).toList();
    }

    void drain() {
        pipelines().forEach(Drive::drain);
    }

    void assertSame(final Expected expected) {
        totals.forEach(found -> assertEquals(expected.totals(), found.get()));
        recents.forEach(found -> assertEquals(expected.recents(), found.get()));
        pipelines().forEach(pipeline -> assertEquals(expected.late(), pipeline.late(), pipeline.roleName()));
    }

    @Override
    public void close() {
        pipelines().forEach(Pipeline::onClose);
        engine.close();
    }
}
