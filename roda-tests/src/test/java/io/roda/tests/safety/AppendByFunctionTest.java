package io.roda.tests.safety;

import static io.roda.tests.safety.ReaderAssertions.assertReads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.WorkFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that a function makes are appended in a row, and nothing that the function does harms the store. */
class AppendByFunctionTest {
    private static final int SLOTS = 2000;

    private final RodaEngine engine = RodaEngine.manual();
    private final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", SLOTS));

    @AfterEach
    void close() {
        engine.close();
    }

    private static IntFunction<Sample> from(final long id) {
        return number -> Sample.of(id + number);
    }

    /** Does something before it makes one of the records. */
    private static IntFunction<Sample> from(final long id, final int when, final Runnable action) {
        return number -> {
            if (number == when) {
                action.run();
            }
            return Sample.of(id + number);
        };
    }

    @ParameterizedTest
    @EnumSource(WhenFull.class)
    void recordsComeInOrderOncePublished(final WhenFull whenFull) {
        final SampleStore to =
                SampleStore.open(engine, StoreOptions.inMemory("to", SLOTS).whenFull(whenFull));
        final SampleReader reader = to.reader();
        to.push(Sample.of(0));
        to.append(Sample.of(1));
        to.append(400, from(2));
        to.append().set(Sample.of(402));
        to.append(0, number -> null);
        to.append(97, from(403));
        assertEquals(1, to.size());
        assertNull(reader.getAt(1));
        to.publish();
        to.append(1100, from(500));
        to.push(Sample.of(1600));

        assertEquals(1601, to.size());
        assertReads(reader, 0, 1601);
    }

    @Test
    void listIsAppended() {
        final List<Sample> received =
                LongStream.range(0, 10).mapToObj(Sample::of).toList();
        store.append(received.size(), received::get);
        store.publish();
        assertReads(store.reader(), 0, 10);
    }

    @Test
    void fullStoreKeepsWhatThereWasRoomFor() {
        store.append(SLOTS - 100, from(0));
        final StoreFullException full =
                assertThrows(StoreFullException.class, () -> store.append(101, from(SLOTS - 100)));
        assertTrue(full.getMessage().contains("'samples'"), full.getMessage());
        assertThrows(StoreFullException.class, () -> store.append(1, from(SLOTS)));
        assertThrows(StoreFullException.class, () -> store.push(Sample.of(SLOTS)));
        assertEquals(0, store.size());
        store.publish();
        assertReads(store.reader(), 0, SLOTS);
    }

    @Test
    void moreThanARingHoldsWaitsForItsReader() {
        final SampleStore ring =
                SampleStore.open(engine, StoreOptions.inMemory("ring", 64).whenFull(WhenFull.WAIT_FOR_READERS));
        final SampleReader reader = ring.reader();
        final long[] read = {0};
        engine.run("read", (WorkFunction) () -> reader.poll(view -> assertEquals(read[0]++, view.id()), 7));
        ring.append(1000, from(0));
        ring.publish();
        engine.drain();
        assertEquals(1000, read[0]);
    }

    @Test
    void moreThanAnOverwritingRingHoldsIsPublishedAsItGoes() {
        final SampleStore ring =
                SampleStore.open(engine, StoreOptions.inMemory("ring", 64).whenFull(WhenFull.OVERWRITE_OLDEST));
        final SampleReader reader = ring.reader();
        ring.append(1000, number -> {
            assertTrue(number - ring.size() <= 16, number + " appended and " + ring.size() + " published");
            return Sample.of(number);
        });
        ring.publish();
        assertEquals(936, reader.oldest());
        reader.seekToOldest();
        assertReads(reader, 936, 1000);
    }

    /** What lay in slots that were claimed is gone for good, also where they weren't written after all. */
    @Test
    void claimedSlotsStayClaimedWhereTheFunctionThrows() {
        final SampleStore ring =
                SampleStore.open(engine, StoreOptions.inMemory("ring", 40).whenFull(WhenFull.OVERWRITE_OLDEST));
        ring.append(40, from(0));
        ring.publish();
        assertEquals(0, ring.reader().oldest());
        final Runnable fail = () -> {
            throw new IllegalArgumentException("from the function");
        };
        assertThrows(IllegalArgumentException.class, () -> ring.append(6, from(40, 2, fail)));
        assertEquals(6, ring.reader().oldest());
        for (long id = 42; id < 46; id++) {
            ring.push(Sample.of(id));
            assertEquals(6, ring.reader().oldest());
        }
        ring.append(1, from(46));
        ring.publish();
        assertReads(ring.reader(), 7, 47);
    }

    @Test
    void recordsBeforeOneThatFailsStayAppended() {
        final Runnable fail = () -> {
            throw new IllegalArgumentException("from the function");
        };
        assertThrows(IllegalArgumentException.class, () -> store.append(100, from(0, 7, fail)));
        assertThrows(NullPointerException.class, () -> store.append(5, number -> number == 1 ? null : Sample.of(7)));
        assertThrows(IllegalArgumentException.class, () -> store.append(1000, from(8, 600, fail)));
        assertEquals(0, store.size());
        store.append(Sample.of(608));
        store.publish();
        assertReads(store.reader(), 0, 609);
    }

    static List<Consumer<SampleStore>> writes() {
        return List.of(
                store -> store.push(Sample.of(9)),
                store -> store.tryPush(Sample.of(9)),
                store -> store.append(Sample.of(9)),
                SampleStore::append,
                SampleStore::claim,
                SampleStore::publish,
                store -> store.append(1, from(9)),
                store -> store.append(0, from(9)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void functionCanNotWriteToTheStoreItself(final Consumer<SampleStore> write) {
        store.append(Sample.of(0));
        for (final int when : new int[] {0, 1}) {
            final IllegalStateException refused = assertThrows(
                    IllegalStateException.class, () -> store.append(3, from(1, when, () -> write.accept(store))));
            assertTrue(refused.getMessage().contains("'samples' is being filled"), refused.getMessage());
        }
        store.publish();
        assertReads(store.reader(), 0, 2);
    }

    @Test
    void accessorCanNotWriteToTheStoreEither() {
        store.append(3, number -> {
            Sample.meanwhile(() -> assertThrows(IllegalStateException.class, () -> store.push(Sample.of(9))));
            return Sample.of(number);
        });
        store.publish();
        assertReads(store.reader(), 0, 3);
    }

    @Test
    void functionMayWriteToAnotherStore() {
        final SampleStore other = SampleStore.open(engine, StoreOptions.inMemory("other", 10));
        store.append(3, number -> {
            other.push(Sample.of(number));
            return Sample.of(number);
        });
        store.publish();
        assertReads(other.reader(), 0, 3);
        assertReads(store.reader(), 0, 3);
    }

    @Test
    void functionThatClosesTheStoreWritesNothingMore() {
        final int[] made = {0};
        assertThrows(
                StoreClosedException.class,
                () -> store.append(10, number -> {
                    made[0]++;
                    if (number == 3) {
                        store.close();
                    }
                    return Sample.of(number);
                }));
        assertEquals(4, made[0]);
        assertThrows(StoreClosedException.class, store::publish);
        assertThrows(StoreClosedException.class, () -> store.append(1, from(0)));
    }

    /** Its file has another writer by then. */
    @ParameterizedTest
    @EnumSource(WhenFull.class)
    void functionThatReopensTheFileDoesNotWriteToIt(final WhenFull whenFull, @TempDir final Path directory) {
        try (RodaEngine files =
                RodaEngine.builder().manual().directory(directory).build()) {
            final StoreOptions options = StoreOptions.file("samples", 16).whenFull(whenFull);
            final SampleStore before = SampleStore.open(files, options);
            final SampleStore[] after = new SampleStore[1];
            assertThrows(
                    StoreClosedException.class,
                    () -> before.append(4, from(5, 1, () -> {
                        before.close();
                        after[0] = SampleStore.open(files, options);
                        after[0].append(4, from(0));
                        after[0].publish();
                    })));
            assertThrows(StoreClosedException.class, () -> before.push(Sample.of(9)));
            assertThrows(StoreClosedException.class, () -> before.append(Sample.of(9)));
            assertThrows(StoreClosedException.class, () -> before.append(1, from(9)));
            assertThrows(StoreClosedException.class, before::append);
            assertThrows(StoreClosedException.class, before::claim);
            assertReads(after[0].reader(), 0, 4);
        }
    }

    @Test
    void negativeCountIsRefused() {
        final IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> store.append(-1, from(0)));
        assertTrue(refused.getMessage().contains("'samples'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("-1"), refused.getMessage());
    }

    @Test
    void claimedRecordComesFirst() {
        store.claim().set(Sample.of(0));
        assertThrows(IllegalStateException.class, () -> store.append(1, from(1)));
        store.publish();
        store.append(1, from(1));
        store.publish();
        assertReads(store.reader(), 0, 2);
    }

    @Test
    void pipelineWritesItsStoreAlone() {
        final PairStore pairs = PairStore.open(engine, StoreOptions.inMemory("pairs", 10));
        final RelayPipeline relay = RelayPipeline.from(store).to(pairs);
        assertThrows(IllegalStateException.class, () -> pairs.append(1, number -> new Pair(1, 1)));
        store.append(2, from(0));
        store.publish();
        assertEquals(2, relay.doWork());
        assertEquals(2, pairs.size());
    }

    /** A pipeline that is made in the midst of it would be a second writer. */
    @Test
    void pipelineDoesNotTakeTheStoreOverMeanwhile() {
        final PairStore pairs = PairStore.open(engine, StoreOptions.inMemory("pairs", 10));
        pairs.append(1, number -> {
            assertThrows(
                    IllegalStateException.class, () -> RelayPipeline.from(store).to(pairs));
            return new Pair(1, 1);
        });
        pairs.publish();
        assertEquals(1, pairs.size());
    }
}
