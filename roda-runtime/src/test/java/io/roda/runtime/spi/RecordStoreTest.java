package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.fixture.Point;
import io.roda.runtime.fixture.PointFlyweight;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.Tick;
import io.roda.runtime.fixture.TickFlyweight;
import io.roda.runtime.fixture.TickStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordStoreTest {
    private final RodaEngine engine = RodaEngine.manual();
    private final TickStore store = TickStore.open(engine, "ticks", 3);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void refusesWhatItHasNoRoomForAndKeepsTheRest() {
        store.pushAll(0, 3);
        final StoreFullException full = assertThrows(StoreFullException.class, () -> store.push(Tick.of(3)));
        assertEquals("ticks", full.store());
        assertEquals(3, full.capacity());
        assertFalse(store.tryPush(Tick.of(3)));
        assertThrows(StoreFullException.class, store::claim);
        assertEquals(3, store.size());
        assertEquals(Tick.of(0), store.reader().getAt(0));
        assertEquals(Tick.of(2), store.reader().getLast());
    }

    @Test
    void tryPushStoresWhereThereIsRoom() {
        assertTrue(store.tryPush(Tick.of(1)));
        assertEquals(Tick.of(1), store.reader().getLast());
    }

    @Test
    void aRecordThatCantBeWrittenIsNotPublished() {
        assertThrows(NullPointerException.class, () -> store.push(new Tick(1, null)));
        assertThrows(NullPointerException.class, () -> store.push(null));
        assertEquals(0, store.size());
        store.push(Tick.of(2));
        assertEquals(Tick.of(2), store.reader().getAt(0));
    }

    @Test
    void aClaimedRecordStartsFromZeroAndIsSeenOncePublished() {
        assertThrows(NullPointerException.class, () -> store.push(new Tick(1, null)));
        final TickFlyweight claimed = store.claim();
        assertEquals(new Tick(0, new Point(0, 0)), claimed.toRecord());
        claimed.id(5).at().x(1.5);
        assertEquals(0, store.size());
        assertNull(store.reader().getLast());
        store.publish();
        assertEquals(new Tick(5, new Point(1.5, 0)), store.reader().getLast());
    }

    @Test
    void nothingElseIsWrittenWhileARecordIsClaimed() {
        store.claim().id(5);
        assertThrows(IllegalStateException.class, () -> store.push(Tick.of(1)));
        assertThrows(IllegalStateException.class, () -> store.tryPush(Tick.of(1)));
        final TickFlyweight again = store.claim();
        assertEquals(0, again.id());
        again.id(6);
        store.publish();
        assertEquals(6, store.reader().getLast().id());
        assertThrows(IllegalStateException.class, store::publish);
        assertEquals(1, store.size());
    }

    @Test
    void aFlyweightThatWasKeptCantChangeWhatIsPublished() {
        final TickFlyweight kept = store.claim();
        final PointFlyweight nested = kept.at();
        nested.x(1);
        store.publish();
        assertThrows(IllegalStateException.class, () -> kept.id(9));
        assertThrows(IllegalStateException.class, kept::id);
        assertThrows(IllegalStateException.class, () -> nested.x(9));
        assertThrows(IllegalStateException.class, kept::at);
        assertEquals(new Tick(0, new Point(1, 0)), store.reader().getLast());
        assertSame(kept, store.claim());
    }

    @Test
    void hasOneWriter() {
        final TickStore output = TickStore.open(engine, "output", 3);
        RelayPipeline.between(store, output);
        final Exception refusal = assertThrows(IllegalStateException.class, () -> output.push(Tick.of(1)));
        assertTrue(refusal.getMessage().contains("pipeline 'ticks-output'"), refusal::getMessage);
        assertThrows(IllegalStateException.class, () -> output.tryPush(Tick.of(1)));
        assertThrows(IllegalStateException.class, output::claim);
        assertThrows(IllegalStateException.class, () -> RelayPipeline.between(store, output));
        assertThrows(IllegalArgumentException.class, () -> RelayPipeline.between(store, store));
    }

    @Test
    void refusesEverythingOnceClosed() {
        store.push(Tick.of(1));
        final TickFlyweight claimed = store.claim();
        store.close();
        store.close();
        assertTrue(store.isClosed());
        final StoreClosedException refusal = assertThrows(StoreClosedException.class, () -> store.push(Tick.of(2)));
        assertEquals("ticks", refusal.store());
        assertThrows(StoreClosedException.class, () -> store.tryPush(Tick.of(2)));
        assertThrows(StoreClosedException.class, store::claim);
        assertThrows(StoreClosedException.class, store::publish);
        assertThrows(StoreClosedException.class, store::size);
        assertThrows(StoreClosedException.class, store::reader);
        claimed.id(7);
        assertEquals(7, claimed.id());
        assertEquals(3, store.capacity());
        assertEquals("ticks", store.name());
    }
}
