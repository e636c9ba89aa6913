package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoreSafetyTest {
    private final RodaEngine engine = RodaEngine.manual();
    private final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", 10));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void pushFromWithinAPushComesBeforeIt() {
        Sample.meanwhile(() -> store.push(Sample.of(2)));

        store.push(Sample.of(1));

        assertEquals(2, store.size());
        assertEquals(Sample.of(2), store.reader().getAt(0));
        assertEquals(Sample.of(1), store.reader().getAt(1));
    }

    @Test
    void appendFromWithinAnAppendComesBeforeIt() {
        Sample.meanwhile(() -> store.append(Sample.of(2)));

        store.append(Sample.of(1));

        assertEquals(0, store.size());
        store.publish();
        assertEquals(2, store.size());
        assertEquals(Sample.of(2), store.reader().getAt(0));
        assertEquals(Sample.of(1), store.reader().getAt(1));
    }

    @Test
    void claimFromWithinAPushIsNotPublishedByIt() {
        Sample.meanwhile(() -> store.claim().id(7));

        final IllegalStateException refused = assertThrows(IllegalStateException.class, () -> store.push(Sample.of(1)));

        assertTrue(refused.getMessage().contains("has a claimed record"), refused.getMessage());
        assertEquals(0, store.size());
        store.publish();
        assertEquals(1, store.size());
    }

    @Test
    void publishFromWithinAPushComesBeforeIt() {
        Sample.meanwhile(() -> {
            store.claim().set(Sample.of(7));
            store.publish();
        });

        store.push(Sample.of(1));

        assertEquals(2, store.size());
        assertEquals(Sample.of(7), store.reader().getAt(0));
        assertEquals(Sample.of(1), store.reader().getAt(1));
    }

    /** Two writers are one too many; what comes of it is anybody's guess, but in bounds and reported or in order. */
    @Test
    @Timeout(60)
    void twoThreadsThatPushAtOnceNeverPublishWhatIsNotThere() throws InterruptedException {
        for (final WhenFull whenFull : new WhenFull[] {WhenFull.FAIL, WhenFull.OVERWRITE_OLDEST}) {
            for (int round = 0; round < 200; round++) {
                final SampleStore shared = SampleStore.open(
                        engine,
                        StoreOptions.inMemory("shared" + whenFull + round, 1000).whenFull(whenFull));
                final Thread[] writers = new Thread[2];
                for (int i = 0; i < writers.length; i++) {
                    writers[i] = new Thread(() -> pushUntilRefused(shared, 1200));
                    writers[i].start();
                }
                for (final Thread writer : writers) {
                    writer.join();
                }
                final long most = whenFull == WhenFull.FAIL ? 1000 : 2 * 1200;
                assertTrue(shared.size() <= most, shared.size() + " records " + whenFull);
                final SampleReader reader = shared.reader();
                while (reader.next()) {
                    assertNotNull(reader.get());
                }
                shared.close();
            }
        }
    }

    private static void pushUntilRefused(final SampleStore shared, final int records) {
        try {
            for (int i = 0; i < records; i++) {
                shared.push(Sample.of(i));
            }
        } catch (IllegalStateException | StoreFullException e) {
            // as it should be: there is one writer too many, or no room
        }
    }

    @Test
    void recordThatThrowsOnTheWayLeavesNothing() {
        Sample.meanwhile(() -> {
            throw new StackOverflowError("from an accessor");
        });

        assertThrows(StackOverflowError.class, () -> store.push(Sample.of(1)));

        assertEquals(0, store.size());
        store.push(Sample.of(2));
        assertEquals(Sample.of(2), store.reader().getAt(0));
    }

    @Test
    void whatWasClaimedCanNotWriteAfterPublish() {
        final SampleFlyweight claimed = store.claim().set(Sample.of(1));
        final PairFlyweight nested = claimed.pair();
        store.publish();

        assertThrows(IllegalStateException.class, () -> nested.left(9));
        assertThrows(IllegalStateException.class, () -> claimed.id(9));
        assertThrows(IllegalStateException.class, store::publish);
        assertEquals(Sample.of(1), store.reader().getAt(0));
    }

    @Test
    void positionsOutOfRangeReadNothing() {
        store.push(Sample.of(1));
        final SampleReader reader = store.reader();

        for (final long at : new long[] {Long.MIN_VALUE, -1, 1, 10, 1L << 32, Long.MAX_VALUE}) {
            assertNull(reader.getAt(at));
            assertNull(reader.getWindow(at, Integer.MAX_VALUE));
            assertNull(reader.withAt(at, SampleView::id));
        }
        for (final long at : new long[] {Long.MIN_VALUE, -1, 2, Long.MAX_VALUE}) {
            final String message = assertThrows(IndexOutOfBoundsException.class, () -> reader.seek(at))
                    .getMessage();
            assertTrue(message.contains(Long.toString(at)), message);
        }
        assertNull(reader.getWindow(0, Integer.MAX_VALUE));
        assertThrows(
                IndexOutOfBoundsException.class, () -> reader.getWindow(0, 1).get(1));
    }

    @Test
    void capacitiesThatCanNotBeHadAreNamed() {
        final long tooMany = Long.MAX_VALUE;
        assertThrows(
                IllegalArgumentException.class, () -> SampleStore.open(engine, StoreOptions.inMemory("huge", tooMany)));
        final long tooLarge = Long.MAX_VALUE / SampleCodec.LENGTH - 10_000;
        final OutOfMemoryError error = assertThrows(
                OutOfMemoryError.class, () -> SampleStore.open(engine, StoreOptions.inMemory("huge", tooLarge)));
        assertTrue(error.getMessage().contains("store 'huge'"), error.getMessage());
        SampleStore.open(engine, StoreOptions.inMemory("huge", 1)).push(Sample.of(1));
    }
}
