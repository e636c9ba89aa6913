package io.roda.runtime.spi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers of an index on threads of their own, while records are written and indexed. */
@Timeout(60)
class IndexReadersTest {
    private static final int READERS = 2;

    /** How many records are indexed at a time. */
    private static final int BATCH = 16;

    @Test
    void seeWholeRecordsThatOnlyGetLater() throws Exception {
        final int records = 300_000;
        final int sensors = 100;
        readWhileWriting(records, i -> summary(i % sensors, i + 1), index -> readUntilLast(index, records, sensors));
    }

    @Test
    void loseNoKeyWhileTheTableGrows() throws Exception {
        final int records = 200_000;
        readWhileWriting(records, i -> summary(i, i + 1), index -> findAll(index, records));
    }

    private static Summary summary(final long sensor, final long count) {
        return new Summary(sensor, count, count, count, count, 0);
    }

    private static void readWhileWriting(
            final int records, final LongFunction<Summary> record, final Consumer<SummaryByBucketIndex> read)
            throws Exception {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final SummaryStore store = SummaryStore.open(engine, StoreOptions.inMemory("summaries", records));
            final SummaryByBucketIndex index = SummaryByBucketIndex.over(store);
            final List<CompletableFuture<Void>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(CompletableFuture.runAsync(() -> read.accept(index)));
            }
            for (int i = 0; i < records; i++) {
                store.push(record.apply(i));
                if (i % BATCH == 0) {
                    index.compute();
                }
            }
            index.compute();
            for (final CompletableFuture<Void> reader : readers) {
                reader.get();
            }
        }
    }

    private static void readUntilLast(final SummaryByBucketIndex index, final int records, final int sensors) {
        final SummaryByBucketIndexReader reader = index.reader();
        final long[] latest = new long[sensors];
        while (latest[sensors - 1] < records) {
            for (int sensor = 0; sensor < sensors; sensor++) {
                final Summary summary = reader.get(new SensorKey(sensor, 0));
                if (summary == null) {
                    assertEquals(0, latest[sensor], "a key was lost");
                    continue;
                }
                assertEquals(summary(sensor, summary.count()), summary, "a record was torn");
                assertTrue(summary.count() >= latest[sensor], "an older record came back");
                latest[sensor] = summary.count();
            }
            final int[] keys = new int[1];
            final long before = reader.size();
            reader.forEach(view -> keys[0]++);
            assertTrue(keys[0] >= before && keys[0] <= sensors);
        }
    }

    /** Of what was indexed before, the newest and one of the others, until all of it is. */
    private static void findAll(final SummaryByBucketIndex index, final int records) {
        final SummaryByBucketIndexReader reader = index.reader();
        long indexed = 0;
        for (int other = 0; indexed < records; other++) {
            indexed = index.processedPosition();
            if (indexed > 0) {
                find(reader, indexed - 1);
                find(reader, other % indexed);
            }
        }
    }

    private static void find(final SummaryByBucketIndexReader reader, final long key) {
        assertEquals(key + 1, reader.with(new SensorKey(key, 0), SummaryView::count), "a key was lost");
    }
}
