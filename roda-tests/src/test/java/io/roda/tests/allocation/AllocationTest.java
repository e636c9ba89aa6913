package io.roda.tests.allocation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import java.lang.management.ManagementFactory;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is allocated for a record once the code is compiled, on data with many records for a key and new keys all the
 * while. As the JIT decides when that is, batches are measured until one has allocated nothing, up to a bound.
 */
class AllocationTest {
    private static final int BATCH = 50_000;
    private static final int BATCHES = 30;
    private static final int EVEN_BATCHES = 3;
    private static final int RECORDS = BATCH * BATCHES;
    private static final int SENSORS = 16;
    private static final double BYTES_PER_RECORD = 0.5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static double sum;

    interface Pipelines extends BiFunction<RodaEngine, SampleStore, BatchStage> {}

    static Stream<Arguments> pipelines() {
        final StoreOptions out = StoreOptions.inMemory("out", RECORDS);
        return Stream.of(
                arguments("records", (Pipelines) (engine, in) ->
                        Forms_ByRecordPipeline.from(in).partitions(RECORDS).to(DigestStore.open(engine, out))),
                arguments("flyweights", (Pipelines) (engine, in) ->
                        Forms_ByFlyweightPipeline.from(in).partitions(RECORDS).to(DigestStore.open(engine, out))),
                arguments("declared", (Pipelines) (engine, in) ->
                        Forms_DeclaredPipeline.from(in).partitions(RECORDS).to(Forms_DeclaredStore.open(engine, out))),
                arguments("declared window", (Pipelines) (engine, in) ->
                        Forms_SlidingPipeline.from(in).partitions(SENSORS).to(Forms_SlidingStore.open(engine, out))),
                arguments("window of records", (Pipelines)
                        (engine, in) -> Forms_PairsPipeline.from(in).to(DigestStore.open(engine, out))),
                arguments("window of flyweights", (Pipelines) (engine, in) ->
                        Forms_TriplesPipeline.from(in).partitions(SENSORS).to(DigestStore.open(engine, out))),
                arguments("index", (Pipelines) (engine, in) -> Forms_LatestIndex.over(in)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pipelines")
    void processingAllocatesNothing(final String name, final Pipelines pipelines) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final SampleStore in = SampleStore.open(engine, StoreOptions.inMemory("in", RECORDS));
            final BatchStage stage = pipelines.apply(engine, in);
            assertAllocatesNothing(batch -> {
                push(in, batch);
                final long before = allocated();
                Drive.drain(stage);
                return allocated() - before;
            });
        }
    }

    @Test
    void claimingAndPublishingAllocateNothing() {
        assertWritingAllocatesNothing(AllocationTest::push);
    }

    @Test
    void appendingByAFunctionAllocatesNothing() {
        assertWritingAllocatesNothing((store, batch) -> {
            store.append(BATCH, number -> new Sample(number % SENSORS, number, batch));
            store.publish();
        });
    }

    private static void assertWritingAllocatesNothing(final ObjIntConsumer<SampleStore> write) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("in", RECORDS));
            assertAllocatesNothing(batch -> {
                final long before = allocated();
                write.accept(store, batch);
                return allocated() - before;
            });
        }
    }

    @Test
    void readingWithViewsAllocatesNothing() {
        try (RodaEngine engine = RodaEngine.manual()) {
            final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("in", RECORDS));
            final SampleReader reader = store.reader();
            assertAllocatesNothing(batch -> {
                push(store, batch);
                final long before = allocated();
                final double total = sumOf(reader);
                final long after = allocated();
                sum += total;
                return after - before;
            });
            assertTrue(sum > 0);
        }
    }

    private static double sumOf(final SampleReader reader) {
        double total = 0;
        while (reader.next()) {
            total += reader.view().value();
        }
        return total;
    }

    /** What one batch of a number allocates. */
    private interface Measured {
        long bytes(int batch);
    }

    private static void assertAllocatesNothing(final Measured measured) {
        double least = Double.MAX_VALUE;
        for (int batch = 0; batch < BATCHES && least >= BYTES_PER_RECORD; batch++) {
            least = Math.min(least, (double) measured.bytes(batch) / BATCH);
        }
        final double bytes = least;
        assertTrue(bytes < BYTES_PER_RECORD, () -> bytes + " bytes per record");
    }

    /** In the first batches a key has two records, so that the JIT knows both branches; later on it has more. */
    private static void push(final SampleStore in, final int batch) {
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            final long round = i / SENSORS;
            in.claim()
                    .sensor(i % SENSORS)
                    .value((i * 0x9E3779B9) >>> 8)
                    .time(batch < EVEN_BATCHES ? round * (Forms.BUCKET / 2) : RECORDS + round);
            in.publish();
        }
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
