package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.Background;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.Tick;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineCloseTest {
    @Test
    void finishesWhatIsPublished() {
        final AtomicLong seen = new AtomicLong();
        final RodaEngine engine = RodaEngine.inMemory();
        final TickStore a = TickStore.open(engine, "a", 100_000);
        final TickStore b = TickStore.open(engine, "b", 100_000);
        final TickStore c = TickStore.open(engine, "c", 100_000);
        final TickReader reader = c.reader();
        engine.run("3", () -> reader.poll(tick -> seen.incrementAndGet(), 10));
        engine.run("2", RelayPipeline.between(b, c));
        engine.run("1", RelayPipeline.between(a, b));
        a.pushAll(0, 100_000);
        engine.close();
        assertEquals(100_000, seen.get());
        assertTrue(a.isClosed() && b.isClosed() && c.isClosed());
    }

    @Test
    void finishesEvenWhenInterruptedAndLeavesTheThreadInterrupted() {
        final AtomicLong seen = new AtomicLong();
        final RodaEngine engine = RodaEngine.inMemory();
        final TickStore a = TickStore.open(engine, "a", 10_000);
        final TickReader reader = a.reader();
        engine.run("1", () -> reader.poll(tick -> seen.incrementAndGet(), 10));
        a.pushAll(0, 10_000);
        Thread.currentThread().interrupt();
        engine.close();
        assertTrue(Thread.interrupted());
        assertEquals(10_000, seen.get());
    }

    @Test
    void namesWhatItCouldNotFinish() throws InterruptedException {
        final RodaEngine engine =
                RodaEngine.builder().closeTimeout(Duration.ofMillis(20)).build();
        final TickStore a = TickStore.open(engine, "a", 10);
        final TickStore b = TickStore.open(engine, "b", 10);
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch latch = new CountDownLatch(1);
        engine.run("stuck", RelayPipeline.between(a, b, id -> {
            entered.countDown();
            uninterruptibly(latch);
        }));
        a.pushAll(0, 3);
        entered.await();
        final CloseTimeoutException timeout = assertThrows(CloseTimeoutException.class, engine::close);
        assertTrue(
                timeout.getMessage().contains("stage 'a-b' stands at 0 of 3 inputs (worker 'stuck')"),
                timeout::getMessage);
        assertTrue(timeout.getSuppressed()[0].getMessage().contains("worker 'stuck' doesn't stop"));
        assertTrue(a.isClosed());
        latch.countDown();
    }

    private static void uninterruptibly(final CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void refusesEverythingAfterwards() {
        final RodaEngine engine = RodaEngine.inMemory();
        final TickStore a = TickStore.open(engine, "a", 10);
        final TickReader reader = a.reader();
        a.pushAll(0, 1);
        engine.close();
        assertDoesNotThrow(engine::close);
        assertThrows(IllegalStateException.class, () -> engine.run("x", () -> 0));
        assertThrows(IllegalStateException.class, () -> engine.awaitIdle(Duration.ZERO));
        assertThrows(IllegalStateException.class, () -> TickStore.open(engine, "b", 10));
        assertThrows(StoreClosedException.class, () -> a.pushAll(1, 2));
        assertThrows(StoreClosedException.class, reader::next);
    }

    @Test
    void aSecondCallerWaitsForTheFirst() throws Exception {
        final RodaEngine engine = RodaEngine.inMemory();
        final TickStore a = TickStore.open(engine, "a", 10);
        final TickStore b = TickStore.open(engine, "b", 10);
        final CountDownLatch latch = new CountDownLatch(1);
        engine.run("slow", RelayPipeline.between(a, b, AwaitIdleTest.heldAt(0, latch)));
        a.pushAll(0, 10);
        final FutureTask<Object> first = Background.run(engine::close);
        final FutureTask<Object> second = Background.run(engine::close);
        assertFalse(first.isDone() || second.isDone());
        latch.countDown();
        first.get(30, TimeUnit.SECONDS);
        second.get(30, TimeUnit.SECONDS);
        assertTrue(b.isClosed());
    }

    @Test
    void meetsAProducerAndAReaderOnOtherThreads() throws Exception {
        for (int i = 0; i < 20; i++) {
            final RodaEngine engine = RodaEngine.inMemory();
            final TickStore a = TickStore.open(engine, "a", 1_000_000);
            final TickStore b = TickStore.open(engine, "b", 1_000_000);
            engine.run("1", RelayPipeline.between(a, b));
            final CountDownLatch going = new CountDownLatch(2);
            final AtomicBoolean torn = new AtomicBoolean();
            final FutureTask<Object> producer = Background.run(() -> {
                a.pushAll(0, 1);
                going.countDown();
                assertThrows(StoreClosedException.class, () -> {
                    for (long id = 1; ; id = a.size()) {
                        a.tryPush(Tick.of(id));
                    }
                });
            });
            final FutureTask<Object> consumer = Background.run(() -> {
                final TickReader reader = b.reader();
                going.countDown();
                assertThrows(StoreClosedException.class, () -> {
                    for (long expected = 0; ; ) {
                        if (reader.next()) {
                            torn.compareAndSet(false, reader.view().id() != expected++);
                        }
                    }
                });
            });
            assertTrue(going.await(30, TimeUnit.SECONDS));
            engine.close();
            producer.get(30, TimeUnit.SECONDS);
            consumer.get(30, TimeUnit.SECONDS);
            assertFalse(torn.get());
        }
    }
}
