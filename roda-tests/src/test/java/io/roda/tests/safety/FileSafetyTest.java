package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.CloseTimeoutException;
import io.roda.runtime.Durability;
import io.roda.runtime.LappedException;
import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StateMismatchException;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreLockedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.tests.Drive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a store or an engine in files must not reach what others make of the same files. */
class FileSafetyTest {
    private static final int SLOTS = 8;

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        Relay.meanwhile(input -> {});
    }

    private RodaEngine engine() {
        return engine(directory);
    }

    private static RodaEngine engine(final Path directory) {
        return RodaEngine.builder()
                .manual()
                .directory(directory)
                .snapshotEvery(1)
                .errorHandler(failure -> {})
                .build();
    }

    private static SampleStore samples(final RodaEngine engine) {
        return SampleStore.open(engine, StoreOptions.file("samples", 100));
    }

    private static SampleStore ring(final RodaEngine engine) {
        return SampleStore.open(engine, StoreOptions.file("ring", SLOTS).whenFull(WhenFull.WAIT_FOR_READERS));
    }

    private static PairStore pairs(final RodaEngine engine, final String name) {
        return PairStore.open(engine, StoreOptions.file(name, 100));
    }

    @Test
    void whatWasClaimedCanNotWriteToTheFileAfterClose() {
        try (RodaEngine engine = engine()) {
            final SampleStore before = samples(engine);
            final SampleFlyweight claimed = before.claim();
            final PairFlyweight nested = claimed.pair();
            before.close();
            final SampleStore store = samples(engine);
            store.push(Sample.of(1));

            assertThrows(IllegalStateException.class, () -> claimed.id(9));
            assertThrows(IllegalStateException.class, () -> nested.left(9));
            assertThrows(StoreClosedException.class, before::publish);
            assertEquals(Sample.of(1), store.reader().getAt(0));
        }
    }

    @Test
    void recordThatClosesItsStoreOnTheWayIsNotWritten() {
        try (RodaEngine engine = engine()) {
            final SampleStore before = samples(engine);
            final SampleStore[] after = new SampleStore[1];
            Sample.meanwhile(() -> {
                before.close();
                after[0] = samples(engine);
                after[0].push(Sample.of(1));
            });

            assertThrows(StoreClosedException.class, () -> before.push(Sample.of(9)));

            assertEquals(1, after[0].size());
            assertEquals(Sample.of(1), after[0].reader().getAt(0));
        }
    }

    /** An engine that can't stop a pipeline leaves the pipeline's file locked until that has come to its end. */
    @Test
    void batchThatOutlastsItsEngineIsNotWrittenOverAnothers() throws InterruptedException {
        final RodaEngine stuck = RodaEngine.builder()
                .directory(directory)
                .closeTimeout(Duration.ofMillis(10))
                .errorHandler(failure -> {})
                .build();
        final SampleStore samples = samples(stuck);
        final CountDownLatch inside = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final Thread[] worker = new Thread[1];
        Relay.meanwhile(input -> {
            worker[0] = Thread.currentThread();
            inside.countDown();
            awaitThroughInterrupts(goOn);
        });
        stuck.run("relay", RelayPipeline.from(samples).to(pairs(stuck, "pairs")));
        samples.push(Sample.of(1));
        inside.await();
        assertThrows(CloseTimeoutException.class, stuck::close);

        try (RodaEngine engine = engine()) {
            final StoreLockedException locked = assertThrows(StoreLockedException.class, () -> pairs(engine, "pairs"));
            assertEquals(ProcessHandle.current().pid(), locked.processId());
            goOn.countDown();
            worker[0].join();
            final PairStore pairs = pairs(engine, "pairs");
            assertEquals(1, pairs.size());
            assertEquals(new Pair(1, 1), pairs.reader().getAt(0));
        }
    }

    private static void awaitThroughInterrupts(final CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // what is stuck doesn't care
            }
        }
    }

    @Test
    void pipelineWhoseOutputIsClosedWritesNoState() throws IOException {
        final Path state = directory.resolve("pairs.state");
        try (RodaEngine engine = RodaEngine.builder()
                .manual()
                .directory(directory)
                .snapshotEvery(1000)
                .build()) {
            final SampleStore samples = samples(engine);
            final PairStore before = pairs(engine, "pairs");
            final RelayPipeline old = RelayPipeline.from(samples).to(before);
            samples.push(Sample.of(1));
            samples.push(Sample.of(2));
            Drive.drain(old);
            before.close();
            final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs(engine, "pairs"));
            final Path left = Files.copy(state, directory.resolve("left"));

            assertEquals(0, old.doWork());
            old.onClose();

            assertEquals(-1, Files.mismatch(state, left));
            samples.push(Sample.of(3));
            assertThrows(StoreClosedException.class, old::doWork);
            Drive.drain(pipeline);
            assertEquals(3, pipeline.processedPosition());
        }
    }

    /** The thread's interrupt closes the channel that holds the lock, and must not be taken for a writer afterwards. */
    @Test
    void openingByAnInterruptedThreadLocksNobodyOut() {
        try (RodaEngine engine = engine()) {
            Thread.currentThread().interrupt();
            try {
                samples(engine).close();
            } catch (UncheckedIOException e) {
                assertTrue(e.getMessage().contains("samples.roda"), e.getMessage());
            }
            assertTrue(Thread.interrupted());

            samples(engine).push(Sample.of(1));
        }
    }

    @Test
    void positionOfAPipelineIsKeptWhateverItsOutputIsCalled() {
        final String longest = "x".repeat(100);
        for (int start = 0; start < 3; start++) {
            try (RodaEngine engine = engine()) {
                final SampleStore ring = ring(engine);
                final PairStore pairs = pairs(engine, longest);
                engine.run("relay", RelayPipeline.from(ring).to(pairs));
                for (int i = 0; i < SLOTS; i++) {
                    ring.push(Sample.of(ring.size()));
                }
                engine.drain();
                assertEquals((start + 1L) * SLOTS, pairs.size());
                assertEquals(1, ring.readerNames().size());
            }
        }
    }

    @Test
    void outputsOfOneNameShareNoPosition() throws IOException {
        final Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        try (RodaEngine engine = engine();
                RodaEngine other = engine(elsewhere)) {
            final SampleStore ring = ring(engine);
            final RelayPipeline pipeline = RelayPipeline.from(ring).to(pairs(engine, "pairs"));
            final PairStore namesake = pairs(other, "pairs");

            final IllegalStateException refused = assertThrows(
                    IllegalStateException.class, () -> RelayPipeline.from(ring).to(namesake));

            assertTrue(refused.getMessage().contains("another store named 'pairs'"), refused.getMessage());
            ring.push(Sample.of(1));
            assertEquals(1, pipeline.doWork());
        }
    }

    @Test
    void stateFromBeforeWhatARingHoldsIsNoneToGoOnFrom() throws IOException {
        final Path state = directory.resolve("pairs.state");
        final Path old = directory.resolve("old");
        try (RodaEngine engine = engine()) {
            final SampleStore ring = ring(engine);
            final RelayPipeline pipeline = RelayPipeline.from(ring).to(pairs(engine, "pairs"));
            for (int i = 0; i < 3 * SLOTS; i++) {
                ring.push(Sample.of(i));
                Drive.drain(pipeline);
                if (i == 2) {
                    Files.copy(state, old);
                }
            }
        }
        Files.copy(old, state, StandardCopyOption.REPLACE_EXISTING);
        try (RodaEngine engine = engine()) {
            final RelayPipeline pipeline = RelayPipeline.from(ring(engine)).to(pairs(engine, "pairs"));

            final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);

            assertInstanceOf(LappedException.class, failure.getCause());
        }
    }

    @Test
    void writerWaitsAgainForAPipelineThatIsTakenUpAfterAFailure() {
        try (RodaEngine engine = engine()) {
            final SampleStore ring = ring(engine);
            final PairStore before = pairs(engine, "pairs");
            final RelayPipeline failing = RelayPipeline.from(ring).to(before);
            Relay.meanwhile(input -> {
                throw new IllegalArgumentException("not now");
            });
            for (int i = 0; i < SLOTS; i++) {
                ring.push(Sample.of(i));
            }
            assertThrows(PipelineFailedException.class, failing::doWork);
            final StoreFullException full = assertThrows(StoreFullException.class, () -> ring.push(Sample.of(SLOTS)));
            assertTrue(full.getMessage().contains("'pipeline of pairs' has stopped at sequence 0"), full.getMessage());
            before.close();
            Relay.meanwhile(input -> {});
            final PairStore pairs = pairs(engine, "pairs");
            engine.run("relay", RelayPipeline.from(ring).to(pairs));

            ring.push(Sample.of(SLOTS));

            assertEquals(SLOTS, pairs.size());
        }
    }

    /** A pipeline that can't be made must not keep the input's writer waiting, nor the output from being written. */
    @Test
    void pipelineThatIsRefusedLeavesNothingBehind() throws IOException {
        try (RodaEngine engine = engine()) {
            final SampleStore ring = ring(engine);
            final PairStore pairs = pairs(engine, "pairs");
            pairs.push(new Pair(1, 1));
            assertThrows(
                    StateMismatchException.class, () -> RelayPipeline.from(ring).to(pairs));
            final PairStore others = pairs(engine, "others");
            Files.createDirectories(directory.resolve("others.state"));
            assertThrows(
                    UncheckedIOException.class, () -> RelayPipeline.from(ring).to(others));

            for (int i = 0; i < 3 * SLOTS; i++) {
                assertTrue(ring.tryPush(Sample.of(i)), "waits at " + i);
            }
            pairs.push(new Pair(2, 2));
            others.push(new Pair(3, 3));
        }
    }

    @Test
    void outputThatIsRefusedCanStillBeWritten() {
        try (RodaEngine engine = engine()) {
            final SampleStore samples = samples(engine);
            final PairStore between = PairStore.open(engine, StoreOptions.inMemory("between", 10));
            RelayPipeline.from(samples).to(between);
            final PairStore last = pairs(engine, "last");
            assertThrows(IllegalStateException.class, () -> HandOnPipeline.from(between)
                    .to(last));

            last.push(new Pair(1, 1));

            assertEquals(1, last.size());
        }
    }

    @Test
    @SuppressWarnings("try") // closed in the middle of what it is used for
    void consumerMayCloseAndReopenItsStore() {
        try (RodaEngine engine = engine()) {
            final SampleStore before = ring(engine);
            before.push(Sample.of(0));
            before.push(Sample.of(1));
            final SampleReader billing = before.reader("billing");
            final SampleReader[] audit = new SampleReader[1];

            assertEquals(
                    1,
                    billing.poll(
                            view -> {
                                billing.close();
                                before.close();
                                final SampleStore after = ring(engine);
                                after.forgetReader("billing");
                                audit[0] = after.reader("audit");
                                audit[0].close();
                                audit[0] = after.reader("audit");
                            },
                            1));

            audit[0].close();
        }
        try (RodaEngine next = engine()) {
            assertEquals(0, ring(next).reader("audit").position());
        }
    }

    @Test
    void intervalsThatNoClockKnowsAreRefused() {
        final Duration tooLong = Duration.ofDays(200_000);
        final IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Durability.syncEvery(tooLong));
        assertTrue(refused.getMessage().contains(tooLong.toString()), refused.getMessage());
        try (RodaEngine engine = engine()) {
            SampleStore.open(
                            engine,
                            StoreOptions.file("samples", 1)
                                    .durability(Durability.syncEvery(Duration.ofNanos(Long.MAX_VALUE))))
                    .push(Sample.of(1));
        }
    }
}
