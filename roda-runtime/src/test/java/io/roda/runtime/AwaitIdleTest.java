package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.Background;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitIdleTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** A reducer that stands before one tick until a latch opens. */
    static LongConsumer heldAt(final long id, final CountDownLatch latch) {
        return tick -> {
            if (tick == id) {
                awaitLatch(latch);
            }
        };
    }

    static void awaitLatch(final CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsForAWholeChainWhateverTheOrderOfItsStages() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 2000);
            final TickStore b = TickStore.open(engine, "b", 2000);
            final TickStore c = TickStore.open(engine, "c", 2000);
            final TickStore d = TickStore.open(engine, "d", 2000);
            final CountDownLatch first = new CountDownLatch(1);
            final CountDownLatch second = new CountDownLatch(1);
            final CountDownLatch third = new CountDownLatch(1);
            engine.run("3", RelayPipeline.between(c, d, heldAt(1999, third)));
            engine.run("2", RelayPipeline.between(b, c, heldAt(1000, second)));
            engine.run("1", RelayPipeline.between(a, b, heldAt(0, first)));
            a.pushAll(0, 2000);

            assertFalse(engine.awaitIdle(Duration.ofMillis(1)));
            first.countDown();
            assertFalse(engine.awaitIdle(Duration.ofMillis(1)));
            second.countDown();
            assertFalse(engine.awaitIdle(Duration.ofMillis(1)));
            third.countDown();
            assertTrue(engine.awaitIdle(LONG));
            assertEquals(2000, d.size());
        }
    }

    @Test
    void returnsNeitherEarlyNorNeverWhileAProducerGoesOn() throws Exception {
        final int capacity = 1_000_000;
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", capacity);
            final TickStore b = TickStore.open(engine, "b", capacity);
            final TickStore c = TickStore.open(engine, "c", capacity);
            final AtomicLong polled = new AtomicLong();
            final TickReader reader = c.reader();
            engine.run("poll", () -> {
                final int n = reader.poll(tick -> {}, 1 << 20);
                polled.addAndGet(n);
                return n;
            });
            engine.run("2", RelayPipeline.between(b, c));
            engine.run("1", RelayPipeline.between(a, b));
            final AtomicBoolean enough = new AtomicBoolean();
            final FutureTask<Object> producer = Background.run(() -> {
                for (long id = 0; id < capacity && !enough.get(); id += 100) {
                    a.pushAll(id, id + 100);
                    LockSupport.parkNanos(1);
                }
            });
            for (int i = 0; i < 300; i++) {
                final long published = a.size();
                assertTrue(engine.awaitIdle(LONG));
                assertTrue(b.size() >= published, "first stage");
                assertTrue(c.size() >= published, "second stage");
                assertTrue(polled.get() >= published, "function");
            }
            enough.set(true);
            producer.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void isExactForEveryRecordPushedOneByOne() {
        try (RodaEngine engine =
                RodaEngine.builder().idleStrategy(BusySpinIdleStrategy::new).build()) {
            final TickStore a = TickStore.open(engine, "a", 2000);
            final TickStore b = TickStore.open(engine, "b", 2000);
            final TickStore c = TickStore.open(engine, "c", 2000);
            engine.run("both", RelayPipeline.between(b, c), RelayPipeline.between(a, b));
            for (int i = 1; i <= 2000; i++) {
                a.pushAll(i, i + 1);
                assertTrue(engine.awaitIdle(LONG));
                assertEquals(i, c.size());
            }
        }
    }

    @Test
    void onlyLooksWhenGivenNoTime() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickStore b = TickStore.open(engine, "b", 10);
            final CountDownLatch latch = new CountDownLatch(1);
            engine.run("1", RelayPipeline.between(a, b, heldAt(0, latch)));
            assertTrue(engine.awaitIdle(Duration.ZERO));
            a.pushAll(0, 1);
            assertFalse(engine.awaitIdle(Duration.ZERO));
            assertFalse(engine.awaitIdle(Duration.ofSeconds(Long.MIN_VALUE)));
            assertFalse(engine.awaitIdle(Duration.ofNanos(Long.MIN_VALUE)));
            latch.countDown();
            assertTrue(engine.awaitIdle(Duration.ofSeconds(Long.MAX_VALUE)));
            assertTrue(engine.awaitIdle(Duration.ofNanos(-1)));
        }
    }

    /** The pipeline that writes the ring asks for the collection that finds the reader, as any writer does. */
    @Test
    void ringThatAPipelineWritesDoesNotWaitForAReaderThatNobodyHolds() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 100);
            final TickStore ring =
                    TickStore.open(engine, StoreOptions.inMemory("ring", 8).whenFull(WhenFull.WAIT_FOR_READERS));
            engine.run("1", RelayPipeline.between(a, ring));
            assertEquals(0, ring.reader().position());
            a.pushAll(0, 100);
            assertTrue(engine.awaitIdle(LONG));
            assertEquals(100, ring.size());
        }
    }

    @Test
    void isTrueOfAnEngineWithoutWorkers() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            assertTrue(engine.awaitIdle(Duration.ZERO));
        }
    }

    @Test
    void endsWhenInterruptedAndLeavesTheThreadInterrupted() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickStore b = TickStore.open(engine, "b", 10);
            final CountDownLatch latch = new CountDownLatch(1);
            engine.run("1", RelayPipeline.between(a, b, heldAt(0, latch)));
            a.pushAll(0, 1);
            Thread.currentThread().interrupt();
            assertFalse(engine.awaitIdle(LONG));
            assertTrue(Thread.interrupted());
            latch.countDown();
            assertTrue(engine.awaitIdle(LONG));
        }
    }

    @Test
    void refusesToBeCalledByAnAgentOfTheEngine() throws Exception {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final AtomicReference<Throwable> waiting = new AtomicReference<>();
            final AtomicReference<Throwable> closing = new AtomicReference<>();
            final CountDownLatch called = new CountDownLatch(1);
            engine.run("self", () -> {
                if (called.getCount() > 0) {
                    waiting.set(assertThrows(IllegalStateException.class, () -> engine.awaitIdle(LONG)));
                    closing.set(assertThrows(IllegalStateException.class, engine::close));
                    called.countDown();
                }
                return 0;
            });
            assertTrue(called.await(30, TimeUnit.SECONDS));
            assertTrue(waiting.get().getMessage().contains("roda-self"), waiting.get()::getMessage);
            assertTrue(closing.get().getMessage().contains("close()"), closing.get()::getMessage);
            assertTrue(engine.awaitIdle(LONG));
        }
    }

    @Test
    void waitsForAPassThatBeganAfterEverythingUpstream() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 5000);
            final TickReader reader = a.reader();
            final AtomicLong sum = new AtomicLong();
            engine.run("few at a time", () -> reader.poll(tick -> sum.addAndGet(tick.id()), 3));
            long expected = 0;
            for (long id = 0; id < 5000; id += 50) {
                a.pushAll(id, id + 50);
                expected += 50 * id + 49 * 25;
                assertTrue(engine.awaitIdle(LONG));
                assertEquals(expected, sum.get());
            }
        }
    }

    @Test
    void aPassThatLookedBeforeTheRecordCameDoesNotCount() throws Exception {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickReader reader = a.reader();
            final CountDownLatch looked = new CountDownLatch(1);
            final CountDownLatch goOn = new CountDownLatch(1);
            final CountDownLatch consume = new CountDownLatch(1);
            engine.run("slow", () -> {
                final int polled = reader.poll(tick -> awaitLatch(consume), 1);
                if (polled == 0) {
                    looked.countDown();
                    awaitLatch(goOn);
                }
                return polled;
            });
            awaitLatch(looked);
            a.pushAll(0, 1);
            final FutureTask<Boolean> waiting = new FutureTask<>(() -> engine.awaitIdle(LONG));
            final Thread waiter = new Thread(waiting);
            waiter.start();
            while (waiter.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            assertThrows(TimeoutException.class, () -> waiting.get(20, TimeUnit.MILLISECONDS));
            consume.countDown();
            assertTrue(waiting.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void timesOutOnAFunctionThatAlwaysFindsMore() {
        try (RodaEngine engine =
                RodaEngine.builder().closeTimeout(Duration.ZERO).build()) {
            final AtomicBoolean rest = new AtomicBoolean();
            engine.run("source", () -> rest.get() ? 0 : 1);
            assertFalse(engine.awaitIdle(Duration.ofMillis(5)));
            rest.set(true);
            assertTrue(engine.awaitIdle(LONG));
            assertThrows(CloseTimeoutException.class, engine::close);
        }
    }
}
