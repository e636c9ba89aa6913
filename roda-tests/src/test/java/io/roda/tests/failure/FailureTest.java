package io.roda.tests.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What came before an input that can't be processed is there; the failure says which input it was, and stays. */
class FailureTest {
    private static final int CAPACITY = 2000;

    private RodaEngine engine;
    private StepStore in;
    private TotalStore out;

    interface Pipelines extends BiFunction<StepStore, TotalStore, BatchStage> {}

    @BeforeEach
    void open() {
        engine = RodaEngine.manual();
        in = StepStore.open(engine, StoreOptions.inMemory("in", CAPACITY));
        out = TotalStore.open(engine, StoreOptions.inMemory("out", CAPACITY));
    }

    @AfterEach
    void close() {
        engine.close();
        Faults.KEPT.clear();
        Faults.KEPT_VIEWS.clear();
    }

    private static PipelineFailedException failure(final BatchStage stage) {
        return assertThrows(PipelineFailedException.class, () -> Drive.drain(stage));
    }

    static Stream<Arguments> reducers() {
        return Stream.of(
                arguments("Faults_ByRecord", (Pipelines) (in, out) ->
                        Faults_ByRecordPipeline.from(in).partitions(4).to(out)),
                arguments("Faults_ByFlyweight", (Pipelines)
                        (in, out) -> Faults_ByFlyweightPipeline.from(in).to(out)),
                arguments("Faults_ByWindow", (Pipelines)
                        (in, out) -> Faults_ByWindowPipeline.from(in).to(out)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reducers")
    void aReducerThatFails(final String name, final Pipelines pipelines) {
        final BatchStage pipeline = pipelines.apply(in, out);
        final long bad = 700; // neither in the first batch nor at the start of one
        for (long i = 0; i < 1000; i++) {
            in.push(new Step(1, i == bad ? Faults.BAD : i));
        }

        final PipelineFailedException failure = failure(pipeline);

        assertEquals(name, failure.pipeline());
        assertEquals(bad, failure.sequence());
        assertEquals("a bad amount", failure.getCause().getMessage());
        assertTrue(failure.getMessage().contains("Step[key=1, amount=-1]"), failure.getMessage());
        assertTrue(failure.getMessage().contains("store 'in'"), failure.getMessage());
        assertEquals(bad, out.size());
        assertEquals(bad, pipeline.processedPosition());
        assertEquals(bad, failure(pipeline).sequence());
        in.push(new Step(1, 5));
        assertEquals(bad, failure(pipeline).sequence());
        assertEquals(bad, out.size());
    }

    @Test
    void aKeyThatFails() {
        final Faults_ByKeyIndex index = Faults_ByKeyIndex.over(in);
        in.push(new Step(1, 7));
        in.push(new Step(2, Faults.BAD));
        in.push(new Step(3, 8));

        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, index::compute);

        assertEquals(1, failure.sequence());
        assertEquals(new Step(1, 7), index.reader().get(7));
        assertEquals(1, index.reader().size());
        assertThrows(PipelineFailedException.class, index::compute);
    }

    @Test
    void aKeyMoreThanThereArePartitionsFor() {
        final BatchStage pipeline =
                Faults_ByRecordPipeline.from(in).partitions(3).to(out);
        for (final int key : new int[] {5, 6, 5, 7, 6, 8, 5}) {
            in.push(new Step(key, 1));
        }

        final PipelineFailedException failure = failure(pipeline);

        final PartitionLimitException limit = assertInstanceOf(PartitionLimitException.class, failure.getCause());
        assertEquals(3, limit.partitions());
        assertEquals("Faults_ByRecord", limit.pipeline());
        assertTrue(limit.getMessage().contains(".partitions(n)"), limit.getMessage());
        assertEquals(5, failure.sequence());
        assertEquals(5, out.size());
        assertEquals(new Total(6, 2), out.reader().getLast());
    }

    @Test
    void aStoreWithoutRoom() {
        final TotalStore small = TotalStore.open(engine, StoreOptions.inMemory("small", 600));
        final BatchStage pipeline = Faults_ByFlyweightPipeline.from(in).to(small);
        LongStream.range(0, 1000).forEach(i -> in.push(new Step(0, 1)));

        final PipelineFailedException failure = failure(pipeline);

        final StoreFullException full = assertInstanceOf(StoreFullException.class, failure.getCause());
        assertEquals("small", full.store());
        assertEquals(600, full.capacity());
        assertEquals(600, failure.sequence());
        assertEquals(600, small.size());
        assertEquals(new Total(0, 600), small.reader().getLast());
    }

    @Test
    void aSumThatIsNoLong() {
        final Faults_SumsStore sums = Faults_SumsStore.open(engine, StoreOptions.inMemory("sums", CAPACITY));
        final BatchStage pipeline = Faults_SumsPipeline.from(in).partitions(4).to(sums);
        in.push(new Step(1, Long.MAX_VALUE));
        in.push(new Step(2, 1));
        in.push(new Step(1, 1));

        final PipelineFailedException failure = failure(pipeline);

        assertInstanceOf(ArithmeticException.class, failure.getCause());
        assertTrue(failure.getCause().getMessage().contains("total"), failure.getMessage());
        assertEquals(2, failure.sequence());
        assertEquals(2, sums.size());
    }

    @Test
    void aSlidingSumThatIsNoLong() {
        final Faults_SlidingSumsStore sums =
                Faults_SlidingSumsStore.open(engine, StoreOptions.inMemory("sums", CAPACITY));
        final BatchStage pipeline = Faults_SlidingSumsPipeline.from(in).to(sums);
        for (final long amount : new long[] {Long.MAX_VALUE, -1, Long.MIN_VALUE, -1}) {
            in.push(new Step(1, amount));
        }

        final PipelineFailedException failure = failure(pipeline);

        assertEquals(2, failure.sequence());
        assertTrue(failure.getCause().getMessage().contains("total"), failure.getMessage());
        assertEquals(new Faults.SlidingSums(Long.MAX_VALUE - 1), sums.reader().getLast());
    }

    @Test
    void bucketsAreFlooredAndOneBelowTheLeastLongIsRefused() {
        final Faults_BucketsStore buckets = Faults_BucketsStore.open(engine, StoreOptions.inMemory("buckets", 100));
        final BatchStage pipeline =
                Faults_BucketsPipeline.from(in).partitions(8).to(buckets);
        for (final long amount : new long[] {0, 9, 10, -1, -10, -11, Long.MAX_VALUE, Long.MIN_VALUE}) {
            in.push(new Step(0, amount));
        }

        final PipelineFailedException failure = failure(pipeline);

        assertEquals(7, failure.sequence());
        assertInstanceOf(ArithmeticException.class, failure.getCause());
        assertEquals(
                List.of(
                        new Faults.Buckets(0, 1),
                        new Faults.Buckets(0, 2),
                        new Faults.Buckets(10, 1),
                        new Faults.Buckets(-10, 1),
                        new Faults.Buckets(-10, 2),
                        new Faults.Buckets(-20, 1),
                        new Faults.Buckets(Long.MAX_VALUE / 10 * 10, 1)),
                Drive.all(buckets.size(), buckets.reader()::getAt));
    }

    static Stream<Arguments> keepers() {
        return Stream.of(
                arguments("aggregate", (Pipelines)
                        (in, out) -> Faults_KeepsStatePipeline.from(in).to(out)),
                arguments("window", (Pipelines)
                        (in, out) -> Faults_KeepsResultPipeline.from(in).to(out)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keepers")
    void aFlyweightThatIsKeptReachesNoPublishedRecord(final String name, final Pipelines pipelines) {
        final BatchStage pipeline = pipelines.apply(in, out);
        for (int i = 1; i <= 600; i++) {
            in.push(new Step(0, i));
        }
        Drive.drain(pipeline);
        final List<Total> before = Drive.all(out.size(), out.reader()::getAt);

        Faults.KEPT.forEach(kept -> kept.amount(-99).key(-99));

        assertEquals(600, before.size());
        assertEquals(before, Drive.all(out.size(), out.reader()::getAt));
        Faults.KEPT_VIEWS.forEach(view -> assertTrue(view.amount() > 0));
        engine.close();
        Faults.KEPT.forEach(kept -> assertEquals(-98, kept.amount(-98).amount()));
        assertEquals(before.size(), Faults.KEPT_VIEWS.size());
    }

    @Test
    void boundsThatAreNone() {
        for (final int bound : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            final IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> Faults_ByRecordPipeline.from(in)
                            .partitions(bound));
            assertTrue(refusal.getMessage().contains(String.valueOf(bound)), refusal.getMessage());
        }
    }

    @Test
    void aStoreHasOneWriter() {
        assertEquals(0, Faults_ByWindowPipeline.from(in).to(out).doWork());

        assertThrows(IllegalStateException.class, () -> Faults_ByFlyweightPipeline.from(in)
                .to(out));
        assertThrows(IllegalStateException.class, () -> out.push(new Total(1, 1)));
    }
}
