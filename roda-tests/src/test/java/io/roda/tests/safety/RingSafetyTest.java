package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.LappedException;
import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.WorkFunction;
import io.roda.runtime.WorkerFailedException;
import io.roda.tests.Drive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingSafetyTest {
    private static final int SLOTS = 8;

    private final RodaEngine engine =
            RodaEngine.builder().manual().errorHandler(failure -> {}).build();
    private final SampleStore ring =
            SampleStore.open(engine, StoreOptions.inMemory("ring", SLOTS).whenFull(WhenFull.WAIT_FOR_READERS));
    private final PairStore pairs = PairStore.open(engine, StoreOptions.inMemory("pairs", 1000));

    private long pushed;

    @AfterEach
    void close() {
        Relay.meanwhile(input -> {});
        Sieve.meanwhile(() -> {});
        engine.close();
    }

    /** Pushes until the ring waits for somebody, or often enough to have written every slot several times. */
    private void fill() {
        for (int i = 0; i < 5 * SLOTS && ring.tryPush(Sample.of(pushed)); i++) {
            pushed++;
        }
    }

    private void assertPassedOn(final PairStore output, final long from) {
        final PairReader reader = output.reader();
        for (long i = from; reader.next(); i++) {
            assertEquals(new Pair(i, i), reader.get());
        }
    }

    /** An index finds its way to an end however full its table gets. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 1024})
    void indexHasRoomForTwoBatchesWhileItTurnsOver(final int slots) {
        final SampleStore last =
                SampleStore.open(engine, StoreOptions.inMemory("last", slots).whenFull(WhenFull.OVERWRITE_OLDEST));
        final SampleByIdIndex index = SampleByIdIndex.over(last);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            long id = 0;
            for (int round = 0; round < 40; round++) {
                for (int i = round % 4 == 3 ? Math.max(1, slots - 1) : slots; i > 0; i--) {
                    last.push(Sample.of(id++));
                }
                index.compute();
                for (long at = id - slots; at < id; at++) {
                    final Sample found = index.reader().get(at);
                    assertEquals(at < 0 ? null : Sample.of(at), found);
                }
                assertNull(index.reader().get(id - slots - 1));
            }
        });
    }

    /** A pipeline claims slots for a batch and gives back those that it had no result for; the records are there again. */
    @ParameterizedTest
    @EnumSource(names = {"WAIT_FOR_READERS", "OVERWRITE_OLDEST"})
    void indexFindsAKeyOnceThoughItsRecordWasGoneForAWhile(final WhenFull whenFull) {
        final SampleStore inputs = SampleStore.open(engine, StoreOptions.inMemory("inputs", 100));
        final SampleStore last =
                SampleStore.open(engine, StoreOptions.inMemory("last", SLOTS).whenFull(whenFull));
        final SievePipeline pipeline = SievePipeline.from(inputs).to(last);
        final SampleByIdIndex index = SampleByIdIndex.over(last);
        for (int i = 0; i < SLOTS; i++) {
            inputs.push(Sample.of(i));
        }
        Drive.drain(pipeline);
        index.compute();
        inputs.push(new Sample(1, new Pair(1, 1), 999));
        Drive.drain(pipeline);
        inputs.push(new Sample(5, new Pair(5, 5), -1));
        inputs.push(new Sample(5, new Pair(5, 5), -1));
        Sieve.meanwhile(index::compute);
        Drive.drain(pipeline);
        index.compute();

        assertEquals(999, index.reader().get(1).check());
        final List<Long> ids = new ArrayList<>();
        index.reader().forEach(sample -> ids.add(sample.id()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), ids.stream().sorted().toList());
        assertEquals(ids.size(), index.reader().size());
    }

    @Test
    void readerThatAPipelineWasMadeFromIsThePipelines() {
        final SampleReader reader = ring.reader();
        final RelayPipeline pipeline = RelayPipeline.from(reader).to(pairs);
        fill();

        assertThrows(IllegalStateException.class, () -> reader.seek(SLOTS));
        final IllegalStateException refused = assertThrows(IllegalStateException.class, reader::next);
        reader.close();
        fill();
        Drive.drain(pipeline);

        assertTrue(refused.getMessage().contains("'ring' is that of a pipeline"), refused.getMessage());
        assertEquals(SLOTS, pairs.size());
        assertPassedOn(pairs, 0);
    }

    @Test
    void readerServesOnePipelineOfAGatedRing() {
        final PairStore others = PairStore.open(engine, StoreOptions.inMemory("others", 1000));
        final RelayPipeline.From from = RelayPipeline.from(ring.reader());
        final RelayPipeline pipeline = from.to(pairs);

        assertThrows(IllegalStateException.class, () -> from.to(others));
        fill();
        Drive.drain(pipeline);

        assertPassedOn(pairs, 0);
        assertEquals(SLOTS, RelayPipeline.from(ring).to(others).doWork());
    }

    /** What lies behind what the writer takes for granted may be overwritten while it is read. */
    @Test
    void pipelineFromAPlaceThatWasOverwrittenIsLapped() {
        final SampleReader reader = ring.reader();
        fill();
        while (reader.next()) {}
        fill();
        reader.seek(1);
        final RelayPipeline pipeline = RelayPipeline.from(reader).to(pairs);

        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);

        assertEquals(
                SLOTS - 1,
                assertInstanceOf(LappedException.class, failure.getCause()).missed());
        assertEquals(0, pairs.size());
        fill();
        assertEquals(7 * SLOTS, pushed);
    }

    /** On a manual engine a push that waits runs the workers, and one of these pushes, too. */
    @Test
    void pushFromWithinAPushThatWaitsDoesNotLendItItsSlot() {
        final SampleReader reader = ring.reader();
        fill();
        engine.run("meanwhile", (WorkFunction) () -> {
            if (ring.size() < SLOTS + 2) {
                reader.next();
            }
            if (ring.size() == SLOTS) {
                ring.push(Sample.of(100));
            }
            return 0;
        });

        ring.push(Sample.of(101));

        for (final long id : new long[] {2, 3, 4, 5, 6, 7, 100, 101}) {
            assertTrue(reader.next());
            assertEquals(Sample.of(id), reader.get());
        }
    }

    @Test
    void writerDoesNotWaitForAWorkerThatDied() {
        final RelayPipeline pipeline = RelayPipeline.from(ring).to(pairs);
        engine.run("both", pipeline, failing());
        fill();
        assertThrows(WorkerFailedException.class, engine::drain);

        fill();

        assertEquals(6 * SLOTS, pushed);
        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);
        assertTrue(failure.getMessage().contains("which can't be read"), failure.getMessage());
        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertPassedOn(pairs, 0);
    }

    @Test
    void writerDoesNotWaitForAPipelineWhoseWorkerNeverStarted() {
        engine.run("both", failingAtStart(), RelayPipeline.from(ring).to(pairs));
        assertThrows(WorkerFailedException.class, engine::drain);

        fill();

        assertEquals(5 * SLOTS, pushed);
    }

    private static Agent failingAtStart() {
        return new Agent() {
            @Override
            public void onStart() {
                throw new IllegalArgumentException("fails to start");
            }

            @Override
            public int doWork() {
                return 0;
            }

            @Override
            public String roleName() {
                return "failing";
            }
        };
    }

    private static Agent failing() {
        return new Agent() {
            @Override
            public int doWork() {
                throw new IllegalArgumentException("fails");
            }

            @Override
            public String roleName() {
                return "failing";
            }
        };
    }

    @Test
    void writerDoesNotWaitForAPipelineOfAnEngineThatIsClosed() {
        try (RodaEngine other = RodaEngine.manual()) {
            other.run("relay", RelayPipeline.from(ring).to(pairs));
            fill();
            other.drain();
        }
        fill();

        assertEquals(6 * SLOTS, pushed);
    }

    @Test
    void writerDoesNotWaitForAPipelineWhoseOutputIsClosed() {
        final RelayPipeline pipeline = RelayPipeline.from(ring).to(pairs);
        fill();
        pairs.close();
        assertThrows(StoreClosedException.class, pipeline::doWork);

        fill();

        assertEquals(6 * SLOTS, pushed);
    }

    @Test
    void consumerMayGiveThePlaceOfItsReaderToAnother() {
        final SampleReader billing = ring.reader("billing");
        fill();

        assertEquals(
                1,
                billing.poll(
                        view -> {
                            billing.close();
                            ring.forgetReader("billing");
                            ring.reader("audit");
                        },
                        1));

        assertFalse(ring.tryPush(Sample.of(99)));
    }
}
