package io.roda.tests.safety;

import static io.roda.tests.safety.ReaderAssertions.assertReads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.WorkFunction;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that are appended are the writer's own until it publishes them. */
class AppendTest {
    private static final int SLOTS = 10;

    private final RodaEngine engine = RodaEngine.manual();
    private final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", SLOTS));

    @AfterEach
    void close() {
        engine.close();
    }

    private SampleStore ring(final int slots, final WhenFull whenFull) {
        return SampleStore.open(
                engine, StoreOptions.inMemory("ring" + slots, slots).whenFull(whenFull));
    }

    private static void append(final SampleStore to, final long from, final long end) {
        for (long id = from; id < end; id++) {
            to.append(Sample.of(id));
        }
    }

    @Test
    void readersSeeABatchOncePublished() {
        final SampleReader reader = store.reader();
        append(store, 0, 3);
        store.append().set(Sample.of(3));

        assertEquals(0, store.size());
        assertFalse(reader.next());
        assertNull(reader.getAt(0));
        assertNull(reader.getLast());
        assertTrue(engine.awaitIdle(Duration.ZERO));

        store.publish();

        assertReads(reader, 0, 4);
        assertThrows(IllegalStateException.class, store::publish);
    }

    @Test
    void pushPublishesWhatWasAppendedBeforeIt() {
        append(store, 0, 2);
        store.push(Sample.of(2));
        assertEquals(3, store.size());
        assertThrows(IllegalStateException.class, store::publish);
        append(store, 3, 5);
        assertTrue(store.tryPush(Sample.of(5)));

        assertReads(store.reader(), 0, 6);
    }

    @Test
    void claimComesBehindWhatWasAppended() {
        append(store, 0, 2);
        final SampleFlyweight claimed = store.claim();
        assertThrows(IllegalStateException.class, () -> store.append(Sample.of(9)));
        assertThrows(IllegalStateException.class, store::append);
        claimed.set(Sample.of(2));
        assertEquals(0, store.size());
        store.publish();

        assertReads(store.reader(), 0, 3);
    }

    @Test
    void flyweightOfAnAppendedRecordIsLeftWithTheNextCall() {
        final SampleFlyweight first = store.append();
        assertEquals(0, first.id());
        final PairFlyweight nested = first.pair();
        first.set(Sample.of(0));
        final SampleFlyweight second = store.append();
        assertThrows(IllegalStateException.class, () -> nested.left(9));
        second.set(Sample.of(1));
        store.append(Sample.of(2));
        assertThrows(IllegalStateException.class, () -> second.id(9));
        final PairFlyweight last = store.append().set(Sample.of(3)).pair();
        store.push(Sample.of(4));
        assertThrows(IllegalStateException.class, () -> last.left(9));
        final PairFlyweight alone = store.append().set(Sample.of(5)).pair();
        store.publish();
        assertThrows(IllegalStateException.class, () -> alone.left(9));

        assertReads(store.reader(), 0, 6);
    }

    @Test
    void fullStoreKeepsWhatWasAppended() {
        append(store, 0, SLOTS);
        assertThrows(StoreFullException.class, () -> store.append(Sample.of(9)));
        assertThrows(StoreFullException.class, store::append);
        assertThrows(StoreFullException.class, store::claim);
        assertThrows(StoreFullException.class, () -> store.push(Sample.of(9)));
        assertFalse(store.tryPush(Sample.of(9)));
        assertEquals(0, store.size());
        store.publish();

        assertReads(store.reader(), 0, SLOTS);
    }

    @Test
    void recordThatCanNotBeWrittenIsNotAppended() {
        append(store, 0, 1);
        Sample.meanwhile(() -> {
            throw new IllegalArgumentException("from an accessor");
        });
        assertThrows(IllegalArgumentException.class, () -> store.append(Sample.of(9)));
        store.publish();
        assertEquals(1, store.size());
        append(store, 1, 2);
        store.publish();

        assertReads(store.reader(), 0, 2);
    }

    @Test
    void writesFromWithinAnAppendComeBeforeIt() {
        Sample.meanwhile(() -> store.append(Sample.of(0)));
        store.append(Sample.of(1));
        Sample.meanwhile(() -> store.append().set(Sample.of(2)));
        store.append(Sample.of(3));
        Sample.meanwhile(() -> store.push(Sample.of(4)));
        store.append(Sample.of(5));
        assertEquals(5, store.size());
        Sample.meanwhile(() -> store.append(Sample.of(6)));
        store.push(Sample.of(7));
        assertEquals(8, store.size());
        store.append(Sample.of(8));
        Sample.meanwhile(store::publish);
        store.append(Sample.of(9));
        assertEquals(9, store.size());
        store.publish();

        assertReads(store.reader(), 0, 10);
    }

    @Test
    void closedStoreDropsWhatWasAppended() {
        append(store, 0, 2);
        store.close();

        assertThrows(StoreClosedException.class, () -> store.append(Sample.of(2)));
        assertThrows(StoreClosedException.class, store::append);
        assertThrows(StoreClosedException.class, store::publish);
        final SampleStore next = SampleStore.open(engine, StoreOptions.inMemory("samples", SLOTS));
        assertEquals(0, next.size());
    }

    @Test
    void pipelineDoesNotTakeOverFromAWriterThatIsNotDone() {
        final PairStore pairs = PairStore.open(engine, StoreOptions.inMemory("pairs", SLOTS));
        pairs.append(new Pair(1, 1));
        final IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> RelayPipeline.from(store).to(pairs));
        assertTrue(refused.getMessage().contains("'pairs' has appended records"), refused.getMessage());
        pairs.publish();
        RelayPipeline.from(store).to(pairs);

        assertThrows(IllegalStateException.class, () -> pairs.append(new Pair(2, 2)));
        assertThrows(IllegalStateException.class, pairs::append);
    }

    @Test
    void batchMayBeLongerThanARingThatWaits() {
        final SampleStore ring = ring(8, WhenFull.WAIT_FOR_READERS);
        final SampleReader reader = ring.reader();
        final long[] read = {0};
        engine.run("read", (WorkFunction) () -> reader.poll(view -> assertEquals(read[0]++, view.id()), 3));

        append(ring, 0, 100);
        ring.publish();
        engine.drain();

        assertEquals(100, read[0]);
        assertEquals(100, ring.size());
    }

    /** What is done while a push waits may append, and would have to be read before there is room. */
    @Test
    void whatIsAppendedWhileAnAppendWaitsIsPublished() {
        final SampleStore ring = ring(2, WhenFull.WAIT_FOR_READERS);
        final SampleReader reader = ring.reader();
        ring.push(Sample.of(0));
        ring.push(Sample.of(1));
        engine.run("meanwhile", (WorkFunction) () -> {
            if (reader.next() && reader.position() == 1) {
                ring.append(Sample.of(2));
            }
            return 0;
        });

        append(ring, 3, 5);
        ring.publish();

        assertEquals(5, ring.size());
    }

    @Test
    void tryPushThatFindsNoRoomLetsReadersMakeSome() {
        final SampleStore ring = ring(4, WhenFull.WAIT_FOR_READERS);
        final SampleReader reader = ring.reader();
        append(ring, 0, 4);
        assertFalse(ring.tryPush(Sample.of(4)));
        assertReads(reader, 0, 4);
        assertTrue(ring.tryPush(Sample.of(4)));
        assertReads(reader, 4, 5);
    }

    @Test
    void overwritingRingPublishesBeforeABatchComesToItself() {
        for (final int slots : new int[] {1, 2, 3, 8, 9, 3000}) {
            final SampleStore ring = ring(slots, WhenFull.OVERWRITE_OLDEST);
            final int quarter = Math.max(1, slots / 4);
            for (long id = 0; id < 5L * slots; id++) {
                append(ring, id, id + 1);
                assertTrue(id + 1 - ring.size() <= quarter, id + " appended and " + ring.size() + " published");
            }
            ring.publish();
            final SampleReader reader = ring.reader();
            assertEquals(4L * slots, reader.oldest());
            assertReads(reader, 4L * slots, 5L * slots);
        }
    }

    /** A slot that a failed push has claimed is the next append's. */
    @Test
    void failedPushesBetweenAppendsDoNotMakeABatchLonger() {
        final SampleStore ring = ring(8, WhenFull.OVERWRITE_OLDEST);
        for (long id = 0; id < 40; id++) {
            Sample.meanwhile(() -> {
                throw new IllegalArgumentException("from an accessor");
            });
            assertThrows(IllegalArgumentException.class, () -> ring.push(Sample.of(99)));
            append(ring, id, id + 1);
            assertTrue(id + 1 - ring.size() <= 2, id + " appended and " + ring.size() + " published");
        }
        ring.publish();
        assertReads(ring.reader(), 32, 40);
    }

    /** An index takes a record that is gone for gone, so it must not come back. */
    @Test
    void whatWasInTheSlotsOfABatchIsGoneForGood() {
        final SampleStore ring = ring(40, WhenFull.OVERWRITE_OLDEST);
        append(ring, 0, 40);
        ring.publish();
        final SampleReader reader = ring.reader();
        append(ring, 40, 41);
        assertEquals(10, reader.oldest());
        ring.publish();
        assertEquals(10, reader.oldest());
        assertNull(reader.getAt(9));
        for (long id = 41; id < 50; id++) {
            ring.push(Sample.of(id));
            assertEquals(10, reader.oldest());
        }
        ring.push(Sample.of(50));
        assertEquals(11, reader.oldest());
        assertReads(ring.reader(), 11, 51);
    }

    /** The first append claims slots for those that follow: what was in there is gone. */
    @ParameterizedTest
    @CsvSource({"1, 1", "40, 10", "256, 64", "1024, 64", "2048, 128", "8192, 512", "65536, 512"})
    void appendClaimsAsManySlotsAsSuitTheRing(final int slots, final long claimed) {
        final SampleStore ring = ring(slots, WhenFull.OVERWRITE_OLDEST);
        append(ring, 0, slots);
        ring.publish();
        append(ring, slots, slots + 1);
        assertEquals(claimed, ring.reader().oldest());
    }

    @Test
    void indexFindsTheLatestRecordWhateverWasClaimedMeanwhile() {
        final SampleStore ring = ring(12, WhenFull.OVERWRITE_OLDEST);
        final SampleByIdIndex index = SampleByIdIndex.over(ring);
        for (long id = 0; id < 12; id++) {
            ring.push(Sample.of(id));
        }
        index.compute();
        append(ring, 12, 13); // and the slots of 1 and 2 are claimed
        ring.push(new Sample(2, new Pair(0, 0), 99));
        index.compute();
        ring.push(Sample.of(14));

        assertEquals(99, index.reader().get(2).check());
    }

    /** A pipeline gives back what it has claimed and not used, but nothing of what its forerunner may have written. */
    @Test
    void pipelineGivesBackNoSlotsThatWereClaimedBeforeIt() {
        final PairStore ring =
                PairStore.open(engine, StoreOptions.inMemory("pairs", 40).whenFull(WhenFull.OVERWRITE_OLDEST));
        for (long id = 0; id < 41; id++) {
            ring.append(new Pair(id, id));
        }
        ring.publish();
        assertEquals(10, ring.reader().oldest());
        store.push(Sample.of(41));

        assertEquals(1, RelayPipeline.from(store).to(ring).doWork());

        assertEquals(42, ring.size());
        assertEquals(10, ring.reader().oldest());
    }
}
