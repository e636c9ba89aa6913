package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.fixture.Tick;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import io.roda.runtime.fixture.TickView;
import io.roda.runtime.fixture.TickWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private final RodaEngine engine = RodaEngine.manual();
    private final TickStore store = TickStore.open(engine, "ticks", 10);
    private final TickReader reader = store.reader();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void isOnNoRecordAtFirst() {
        store.pushAll(0, 1);
        assertNull(reader.get());
        assertNull(reader.view());
        assertEquals(0, reader.position());
        assertEquals(1, reader.available());
    }

    @Test
    void staysOnTheLastRecordWhereThereIsNoNext() {
        assertFalse(reader.next());
        store.pushAll(0, 2);
        assertTrue(reader.next());
        assertTrue(reader.next());
        assertFalse(reader.next());
        assertEquals(Tick.of(1), reader.get());
        assertEquals(2, reader.position());
        assertEquals(0, reader.available());
        store.pushAll(2, 3);
        assertEquals(1, reader.available());
        assertTrue(reader.next());
        assertEquals(2, reader.view().id());
        assertEquals(-2.0, reader.view().at().y());
    }

    @Test
    void readersKeepCursorsOfTheirOwn() {
        store.pushAll(0, 2);
        final TickReader other = store.reader();
        assertTrue(reader.next());
        assertTrue(reader.next());
        assertTrue(other.next());
        assertEquals(1, reader.get().id());
        assertEquals(0, other.get().id());
    }

    @Test
    void staysOnItsRecordUnlessItIsBehindTheOldest() {
        store.pushAll(0, 2);
        assertTrue(reader.next());
        assertEquals(0, reader.seekToOldest());
        assertEquals(Tick.of(0), reader.get());
        assertEquals(1, reader.position());
    }

    @Test
    void seeksAnyRecordAndTheEnd() {
        store.pushAll(0, 5);
        reader.seek(3);
        assertNull(reader.get());
        assertEquals(3, reader.position());
        assertTrue(reader.next());
        assertEquals(3, reader.get().id());
        reader.seek(5);
        assertFalse(reader.next());
        reader.seek(0);
        assertTrue(reader.next());
        assertEquals(0, reader.get().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 6, 11, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 61})
    void refusesPositionsThatAreNone(final long position) {
        store.pushAll(0, 5);
        assertTrue(reader.next());
        final Exception refusal = assertThrows(IndexOutOfBoundsException.class, () -> reader.seek(position));
        assertTrue(refusal.getMessage().contains("sequence " + position + " "), refusal::getMessage);
        assertEquals(0, reader.get().id());
        assertEquals(1, reader.position());
        assertNull(reader.getAt(position));
        assertNull(reader.withAt(position, TickView::id));
        assertNull(reader.getWindow(position, 1));
        assertNull(reader.getWindow(position, Integer.MAX_VALUE));
    }

    @Test
    void readsAnyPublishedRecordWithoutMovingTheCursor() {
        assertNull(reader.getLast());
        assertNull(reader.getAt(0));
        store.pushAll(0, 5);
        assertTrue(reader.next());
        assertEquals(Tick.of(4), reader.getLast());
        assertEquals(Tick.of(2), reader.getAt(2));
        assertEquals(3L, reader.withAt(3, TickView::id));
        assertNull(reader.getAt(5));
        assertEquals(Tick.of(0), reader.get());
    }

    @Test
    void windowsHoldConsecutiveRecords() {
        store.pushAll(0, 5);
        final TickWindow window = reader.getWindow(2, 3);
        assertEquals(3, window.size());
        assertEquals(
                List.of(2L, 3L, 4L),
                List.of(window.get(0).id(), window.view(1).id(), window.get(2).id()));
        assertThrows(IndexOutOfBoundsException.class, () -> window.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> window.view(-1));
        assertNull(reader.getWindow(3, 3));
        assertNotNull(reader.getWindow(0, 5));
        assertThrows(IllegalArgumentException.class, () -> reader.getWindow(0, 0));
        assertThrows(IllegalArgumentException.class, () -> reader.getWindow(0, Integer.MIN_VALUE));
    }

    @Test
    void pollsUpToALimit() {
        store.pushAll(0, 5);
        final List<Long> seen = new ArrayList<>();
        assertEquals(0, reader.poll(tick -> seen.add(tick.id()), 0));
        assertEquals(0, reader.poll(tick -> seen.add(tick.id()), -1));
        assertEquals(3, reader.poll(tick -> seen.add(tick.id()), 3));
        assertEquals(2, reader.get().id());
        assertEquals(2, reader.poll(tick -> seen.add(tick.id()), 10));
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), seen);
    }

    @Test
    void aRecordWhoseConsumerThrowsIsPolledAgain() {
        store.pushAll(0, 2);
        final List<Long> seen = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> reader.poll(
                        tick -> {
                            throw new IllegalStateException();
                        },
                        10));
        assertEquals(0, reader.position());
        assertEquals(2, reader.poll(tick -> seen.add(tick.id()), 10));
        assertEquals(List.of(0L, 1L), seen);
    }

    @Test
    void aConsumerThatMovesItsReaderGetsItNowhereThatIsNotPublished() {
        store.pushAll(0, 2);
        final int polled = reader.poll(
                tick -> {
                    while (reader.next()) {
                        assertTrue(reader.position() <= reader.size());
                    }
                },
                10);
        assertEquals(2, polled);
        assertEquals(2, reader.position());
        assertEquals(0, reader.available());
    }

    @Test
    void aConsumerThatClosesTheStoreIsHandedNoMore() {
        assertIsHandedNoMoreAfter(store::close, StoreClosedException.class);
    }

    @Test
    void aConsumerThatClosesItsReaderIsHandedNoMore() {
        assertIsHandedNoMoreAfter(reader::close, IllegalStateException.class);
    }

    private void assertIsHandedNoMoreAfter(final Runnable close, final Class<? extends RuntimeException> refused) {
        store.pushAll(0, 3);
        final List<Long> seen = new ArrayList<>();
        assertThrows(
                refused,
                () -> reader.poll(
                        tick -> {
                            seen.add(tick.id());
                            close.run();
                        },
                        10));
        assertEquals(List.of(0L), seen);
        assertEquals(1, reader.position());
    }

    @Test
    void pollsMoreThanARun() {
        final TickStore many = TickStore.open(engine, "many", 1_000);
        many.pushAll(0, 1_000);
        final List<Long> seen = new ArrayList<>();
        assertEquals(900, many.reader().poll(tick -> seen.add(tick.id()), 900));
        assertEquals(LongStream.range(0, 900).boxed().toList(), seen);
    }

    @Test
    void refusesToReadOnceTheStoreIsClosed() {
        store.pushAll(0, 5);
        assertTrue(reader.next());
        final TickView view = reader.view();
        final TickWindow window = reader.getWindow(1, 2);
        store.close();
        assertThrows(StoreClosedException.class, reader::next);
        assertThrows(StoreClosedException.class, reader::get);
        assertThrows(StoreClosedException.class, reader::view);
        assertThrows(StoreClosedException.class, reader::getLast);
        assertThrows(StoreClosedException.class, () -> reader.getAt(0));
        assertThrows(StoreClosedException.class, () -> reader.getAt(-1));
        assertThrows(StoreClosedException.class, () -> reader.seek(0));
        assertThrows(StoreClosedException.class, () -> reader.getWindow(-1, 1));
        assertThrows(StoreClosedException.class, () -> reader.poll(tick -> {}, 1));
        assertThrows(StoreClosedException.class, reader::available);
        assertThrows(StoreClosedException.class, reader::size);
        assertEquals(0, view.id());
        assertEquals(2, window.get(1).id());
    }

    @Test
    void whatIsKeptOfAClosedStoreStaysReadableThoughNothingElseHoldsItsMemory() {
        TickView kept;
        try (RodaEngine other = RodaEngine.manual()) {
            final TickStore ticks = TickStore.open(other, "ticks", 100_000);
            ticks.pushAll(7, 8);
            final TickReader ticksReader = ticks.reader();
            assertTrue(ticksReader.next());
            kept = ticksReader.view();
        }
        for (int i = 0; i < 5; i++) {
            System.gc();
            assertEquals(Tick.of(7), kept.toRecord());
        }
    }
}
