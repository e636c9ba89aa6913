package io.roda.runtime.spi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.KeyHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecordIndexTest {
    private static final long BUCKET = 100_000;

    private final RodaEngine engine = RodaEngine.inMemory();

    private SummaryStore store(final long capacity) {
        return SummaryStore.open(engine, StoreOptions.inMemory("summaries", capacity));
    }

    private static Summary summary(final long sensor, final long bucket, final long count) {
        return new Summary(sensor, count, count, count, count, bucket * BUCKET);
    }

    @Property
    void findsWhatAHashMapFinds(
            @ForAll @Size(max = 300) final List<@IntRange(max = 40) Integer> keys,
            @ForAll @IntRange(min = 1, max = 50) final int batch) {
        try (RodaEngine own = RodaEngine.inMemory()) {
            final SummaryStore store = SummaryStore.open(own, StoreOptions.inMemory("summaries", 300));
            final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
            final SummaryByBucketIndexReader reader = index.reader();
            final Map<SensorKey, Summary> model = new HashMap<>();
            int computed = 0;
            for (int i = 0; i < keys.size(); i++) {
                final Summary summary = summary(keys.get(i) % 7, keys.get(i) / 7, i);
                store.push(summary);
                model.put(SummaryByBucket.key(summary), summary);
                if (i % batch == 0 || i == keys.size() - 1) {
                    computed += index.compute();
                    check(reader, model);
                }
            }
            assertEquals(keys.size(), computed);
        }
    }

    /** So many keys that the table grows several times, each time over some batches, and old keys come in between. */
    @Property(tries = 20)
    void growsWithTheKeys(
            @ForAll @IntRange(min = 1, max = 20_000) final int keys,
            @ForAll @IntRange(min = 1, max = 3) final int rounds,
            @ForAll @IntRange(min = 1, max = 700) final int batch) {
        try (RodaEngine own = RodaEngine.inMemory()) {
            final int records = keys * rounds;
            final SummaryStore store =
                    SummaryStore.open(own, StoreOptions.inMemory("summaries", Math.max(records, 50_000)));
            final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
            final SummaryByBucketIndexReader reader = index.reader();
            final Map<SensorKey, Summary> model = new HashMap<>();
            for (int i = 0; i < records; i++) {
                final int key = i / rounds; // an old one in half of the cases
                final Summary summary = summary(i % 2 == 0 ? key : key / 2, key % 3, i);
                store.push(summary);
                model.put(SummaryByBucket.key(summary), summary);
                if (i % batch == 0 || i == records - 1) {
                    index.compute();
                    assertEquals(summary, reader.get(SummaryByBucket.key(summary)));
                }
            }
            assertEquals(model.size(), reader.size());
            model.forEach((key, latest) -> assertEquals(latest, reader.get(key)));
            assertNull(reader.get(new SensorKey(-1, 0)));
            final Map<SensorKey, Summary> seen = new HashMap<>();
            reader.forEach(view -> seen.put(SummaryByBucket.key(view.toRecord()), view.toRecord()));
            assertEquals(model, seen);
        }
    }

    private static void check(final SummaryByBucketIndexReader reader, final Map<SensorKey, Summary> model) {
        assertEquals(model.size(), reader.size());
        for (int key = 0; key <= 40; key++) {
            final SensorKey probe = new SensorKey(key % 7, key / 7);
            assertEquals(model.get(probe), reader.get(probe));
            assertEquals(model.get(probe), reader.<Summary>with(probe, SummaryView::toRecord));
        }
        final Map<SensorKey, Summary> seen = new HashMap<>();
        reader.forEach(view ->
                assertNull(seen.put(SummaryByBucket.key(view.toRecord()), view.toRecord()), "each key comes once"));
        assertEquals(model, seen);
    }

    @Test
    void seesNothingBeforeItIsComputed() {
        final SummaryStore store = store(10);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        store.push(summary(1, 0, 1));
        assertNull(index.reader().get(new SensorKey(1, 0)));
        assertEquals(0, index.reader().size());
    }

    @Test
    void computingAgainChangesNothing() {
        final SummaryStore store = store(10);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        assertEquals(0, index.compute());
        store.push(summary(1, 0, 1));
        store.push(summary(1, 0, 2));
        assertEquals(2, index.compute());
        assertEquals(0, index.compute());
        assertEquals(0, index.doWork());
        assertEquals(1, index.reader().size());
        assertEquals(summary(1, 0, 2), index.reader().get(new SensorKey(1, 0)));
    }

    @Test
    void aBatchOfManyRecordsIsComputedWhole() {
        final SummaryStore store = store(5000);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        for (int i = 0; i < 5000; i++) {
            store.push(summary(i % 10, 0, i));
        }
        assertEquals(5000, index.compute());
        assertEquals(index.inputPosition(), index.processedPosition());
        for (int sensor = 0; sensor < 10; sensor++) {
            assertEquals(
                    4990 + sensor, index.reader().get(new SensorKey(sensor, 0)).count());
        }
    }

    @Test
    void hasRoomForAKeyOfItsOwnInEveryRecord() {
        for (final int capacity : new int[] {1, 2, 3, 4, 5, 8, 1000, 1 << 14}) {
            try (RodaEngine own = RodaEngine.inMemory()) {
                final SummaryStore store = SummaryStore.open(own, StoreOptions.inMemory("s", capacity));
                final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
                for (int i = 0; i < capacity; i++) {
                    store.push(summary(i, i % 3, i));
                }
                assertEquals(capacity, index.compute());
                final SummaryByBucketIndexReader reader = index.reader();
                assertEquals(capacity, reader.size());
                for (int i = 0; i < capacity; i++) {
                    assertEquals(i, reader.get(new SensorKey(i, i % 3)).count());
                }
                assertNull(reader.get(new SensorKey(capacity, 0)), "a search for an absent key ends in a full index");
            }
        }
    }

    @Test
    void keysWithTheSameHashAreToldApart() {
        final List<SensorKey> keys = collidingKeys(200);
        final SummaryStore store = store(600);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        final SummaryByBucketIndexReader reader = index.reader();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < keys.size() - 1; i++) {
                final long sensor = keys.get(i).sensorId();
                store.push(new Summary(sensor, 0, 0, 0, round * 1000L + i, SummaryByBucket.COLLIDING));
            }
            index.compute();
            for (int i = 0; i < keys.size() - 1; i++) {
                assertEquals(round * 1000L + i, reader.get(keys.get(i)).count());
            }
            assertEquals(keys.size() - 1, reader.size());
            assertNull(reader.get(keys.get(keys.size() - 1)), "an absent key with the hash of present ones");
        }
    }

    /** Keys whose 64 bits of hash are all the same. */
    private static List<SensorKey> collidingKeys(final int count) {
        final List<SensorKey> keys = new ArrayList<>();
        for (long block = 0; keys.size() < count; block++) {
            // The hash mixes an id without its lowest twelve bits.
            keys.add(new SensorKey(block << 12, SummaryByBucket.COLLIDING_BUCKET));
        }
        for (final SensorKey key : keys) {
            assertEquals(
                    KeyHash.of(keys.get(0).sensorId(), keys.get(0).timestamp()),
                    KeyHash.of(key.sensorId(), key.timestamp()),
                    "the keys were to collide");
        }
        return keys;
    }

    @Test
    void aConsumerMayLookUpAndPassOnAllWhileTheTableGrows() {
        final SummaryStore store = store(20_000);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        for (int i = 0; i < 200; i++) {
            store.push(summary(i, 0, i));
        }
        index.compute();
        final SummaryByBucketIndexReader reader = index.reader();
        final Map<Long, Long> seen = new HashMap<>();
        reader.forEach(view -> {
            seen.put(view.sensorId(), view.count());
            for (int i = 0; i < 90 && store.size() < 18_000; i++) {
                store.push(summary(store.size(), 0, store.size()));
            }
            index.compute();
            assertEquals(
                    store.size() - 1,
                    reader.get(new SensorKey(store.size() - 1, 0)).count());
        });
        for (long i = 0; i < 200; i++) {
            assertEquals(i, seen.get(i));
        }
    }

    @Test
    void aKeyThatCanNotBeComputedAgainIsReportedWithItsRecord() {
        final SummaryStore store = store(20_000);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        store.push(summary(7, 0, 1));
        index.compute();
        SummaryByBucket.withoutKey = 7;
        try {
            for (int i = 0; i < 3000; i++) {
                store.push(summary(100 + i, 0, i));
            }
            final PipelineFailedException failure = assertThrows(PipelineFailedException.class, index::compute);
            final String cause = failure.getCause().getMessage();
            assertTrue(cause.contains("record 0 ") && cause.contains("sensorId=7"), cause);
        } finally {
            SummaryByBucket.withoutKey = -1;
        }
        assertEquals(5, index.reader().get(new SensorKey(105, 0)).count());
    }

    @Test
    void aNullKeyIsNamed() {
        final SummaryByBucketIndexReader reader =
                SummaryByBucketIndex.over(store(1)).reader();
        assertEquals(
                "the key is null",
                assertThrows(NullPointerException.class, () -> reader.get(null)).getMessage());
        assertEquals(
                "the key is null",
                assertThrows(NullPointerException.class, () -> reader.with(null, SummaryView::count))
                        .getMessage());
    }

    @Test
    void aRecordWithoutAKeyStopsTheIndexByNameAndLeavesItReadable() {
        final SummaryStore store = store(3);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        store.push(summary(1, 0, 1));
        store.push(new Summary(2, 0, 0, 0, 7, Long.MIN_VALUE));
        store.push(summary(3, 0, 3));
        for (int attempt = 0; attempt < 2; attempt++) {
            final String message =
                    assertThrows(PipelineFailedException.class, index::compute).getMessage();
            assertTrue(message.contains("SummaryByBucket"), message);
            assertTrue(message.contains("sequence 1"), message);
            assertTrue(message.contains("count=7"), message);
        }
        assertEquals(1, index.processedPosition());
        assertNotNull(index.reader().get(new SensorKey(1, 0)));
        assertNull(index.reader().get(new SensorKey(3, 0)));
    }

    @Test
    void aClosedStoreIsRefused() {
        final SummaryStore store = store(2);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        store.push(summary(1, 0, 1));
        index.compute();
        final SummaryByBucketIndexReader reader = index.reader();
        final SensorKey key = new SensorKey(1, 0);
        reader.forEach(view -> assertFalse(store.isClosed()));
        store.push(summary(2, 0, 2));
        store.close();
        assertThrows(StoreClosedException.class, () -> reader.get(key));
        assertThrows(StoreClosedException.class, () -> reader.with(key, SummaryView::count));
        assertThrows(StoreClosedException.class, () -> reader.forEach(SummaryView::count));
        assertThrows(StoreClosedException.class, reader::size);
        assertThrows(StoreClosedException.class, index::reader);
        assertThrows(StoreClosedException.class, index::compute);
        assertThrows(StoreClosedException.class, () -> SummaryByBucketIndex.over(store));
    }

    @Test
    void aLookupWithinForEachDoesNotDisturbIt() {
        final SummaryStore store = store(20);
        final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
        for (int i = 0; i < 20; i++) {
            store.push(summary(i, 0, i));
        }
        index.compute();
        final SummaryByBucketIndexReader reader = index.reader();
        final List<Long> counts = new ArrayList<>();
        reader.forEach(view -> {
            assertEquals(0, reader.get(new SensorKey(0, 0)).count());
            counts.add(view.count());
        });
        assertEquals(20, counts.stream().distinct().count());
    }
}
