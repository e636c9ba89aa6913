package io.roda.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.tests.Drive;
import io.roda.tests.time.Clocked.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables by bucket of time change no result; and where old buckets aren't kept, none but that of late inputs. */
class FollowsTimeTest {
    private static final int COUNT = 1500;

    private static Plant process(final List<Event> events, final Plant.Bounds bounds) {
        final Plant plant = Plant.inMemory(events.size(), bounds);
        events.forEach(plant.events::push);
        return plant;
    }

    @Property(tries = 40)
    void resultsAreThoseOfOneTable(
            @ForAll final Streams stream, @ForAll final long seed, @ForAll @IntRange(min = 1, max = 60) final int ids) {
        final List<Event> events = stream.events(new Random(seed), COUNT, ids);
        final Expected expected = Expected.of(events, 0);
        try (Plant plant = process(events, new Plant.Bounds(expected.mostKeys(), 0))) {
            plant.drain();
            plant.assertSame(expected);
            assertEquals(0, expected.late());
        }
        try (RodaEngine engine = RodaEngine.manual()) {
            final Clocked_EventStore in = Clocked_EventStore.open(engine, StoreOptions.inMemory("in", COUNT));
            final Clocked_TotalStore out = Clocked_TotalStore.open(engine, StoreOptions.inMemory("out", COUNT));
            events.forEach(in::push);
            Drive.drain(Clocked_PlainPipeline.from(in).partitions(COUNT).to(out));
            assertEquals(expected.totals(), Drive.all(out.size(), out.reader()::getAt));
        }
    }

    @Property(tries = 60)
    void lateInputsAreCountedAndLeftOut(
            @ForAll final Streams stream,
            @ForAll final long seed,
            @ForAll @IntRange(min = 1, max = 60) final int ids,
            @ForAll @IntRange(min = 1, max = 12) final int buckets) {
        final List<Event> events = stream.events(new Random(seed), COUNT, ids);
        final Expected expected = Expected.of(events, buckets);
        try (Plant plant = process(events, new Plant.Bounds(expected.mostKeys(), buckets))) {
            plant.drain();
            plant.assertSame(expected);
        }
        try (Plant plant = process(events, new Plant.Bounds(COUNT, buckets))) {
            plant.drain();
            plant.assertSame(expected);
        }
    }

    /** So many keys in a bucket that the loop looks ahead, where inputs of other buckets come between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void manyKeysInABucket(final long seed) {
        final Random random = new Random(seed);
        final List<Event> events = new ArrayList<>();
        for (long i = 0; i < 16_000; i++) {
            final long bucket = i / 6000 - (random.nextInt(8) == 0 ? random.nextInt(4) : 0);
            events.add(Streams.event(random, 4000, bucket * Clocked.WIDTH));
        }
        for (final int buckets : new int[] {0, 2}) {
            try (Plant plant = process(events, new Plant.Bounds(0, buckets))) {
                plant.drain();
                plant.assertSame(Expected.of(events, buckets));
            }
        }
    }

    /** Far more keys come than there is room for, and never more at once. */
    @Test
    void aLongStreamTakesTheRoomOfWhatIsKept() {
        final int ids = 20;
        final List<Event> events = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            events.add(new Event(i % ids, i * Clocked.WIDTH / (2 * ids) - 1_000_000, i));
        }
        final Expected expected = Expected.of(events, 3);
        assertEquals(3 * ids, expected.mostKeys());
        try (Plant plant = process(events, new Plant.Bounds(3 * ids, 3))) {
            plant.drain();
            plant.assertSame(expected);
        }
    }

    @Test
    void oneKeyMoreThanAreKeptIsTooMany() {
        final List<Event> events = Streams.OUT_OF_ORDER.events(new Random(7), COUNT, 20);
        final int keys = Expected.of(events, 4).mostKeys();
        try (Plant plant = process(events, new Plant.Bounds(keys - 1, 4))) {
            plant.pipelines().forEach(pipeline -> {
                final PipelineFailedException failure =
                        assertThrows(PipelineFailedException.class, () -> Drive.drain(pipeline));
                assertInstanceOf(PartitionLimitException.class, failure.getCause());
            });
        }
    }

    @Test
    void aTimeFarAheadLeavesOutAllThatComesAfterIt() {
        final List<Event> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(new Event(1, i == 50 ? 1L << 30 : i, i));
        }
        try (Plant plant = process(events, new Plant.Bounds(0, 1000))) {
            plant.drain();
            plant.assertSame(Expected.of(events, 1000));
            plant.pipelines().forEach(pipeline -> assertEquals(49, pipeline.late()));
        }
    }

    @Test
    void oneBucketAtLeastIsKept() {
        try (RodaEngine engine = RodaEngine.manual()) {
            final Clocked_EventStore in = Clocked_EventStore.open(engine, StoreOptions.inMemory("in", 1));
            final Clocked_RecordsPipeline.From from = Clocked_RecordsPipeline.from(in);
            final IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> from.keepBuckets(0));
            assertTrue(refusal.getMessage().contains("not 0"), refusal::getMessage);
        }
    }
}
