package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.Background;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManualEngineTest {
    private static RodaEngine quiet() {
        return RodaEngine.builder().manual().errorHandler(failure -> {}).build();
    }

    @Test
    void drainsOnTheCallersThreadUntilNothingIsLeft() {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TickStore a = TickStore.open(engine, "a", 2000);
            final TickStore b = TickStore.open(engine, "b", 2000);
            final TickStore c = TickStore.open(engine, "c", 2000);
            final TickReader reader = c.reader();
            final AtomicReference<Thread> thread = new AtomicReference<>();
            engine.run("3", () -> reader.poll(tick -> thread.set(Thread.currentThread()), 7));
            engine.run("2", RelayPipeline.between(b, c));
            engine.run("1", RelayPipeline.between(a, b));
            a.pushAll(0, 2000);
            assertEquals(0, c.size());
            assertEquals(6000, engine.drain());
            assertEquals(2000, c.size());
            assertSame(Thread.currentThread(), thread.get());
            assertEquals(0, engine.drain());
        }
    }

    @Test
    void aDeadWorkerIsReportedAfterTheOthersAreDrained() {
        try (RodaEngine engine = quiet()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickStore b = TickStore.open(engine, "b", 10);
            final TickStore c = TickStore.open(engine, "c", 10);
            engine.run("good", RelayPipeline.between(b, c));
            engine.run("bad", RelayPipeline.between(a, b, id -> {
                if (id == 3) {
                    throw new IllegalStateException("three");
                }
            }));
            a.pushAll(0, 5);
            assertEquals(
                    "bad",
                    assertThrows(WorkerFailedException.class, engine::drain).worker());
            assertEquals(3, b.size());
            assertEquals(3, c.size());
            assertThrows(WorkerFailedException.class, engine::drain);
            assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(Duration.ZERO));
        }
    }

    @Test
    void awaitIdleDrains() {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickStore b = TickStore.open(engine, "b", 10);
            final TickReader reader = b.reader();
            final List<Long> seen = new ArrayList<>();
            engine.run("2", () -> reader.poll(tick -> seen.add(tick.id()), 10));
            engine.run("1", RelayPipeline.between(a, b));
            a.pushAll(0, 3);
            assertFalse(engine.awaitIdle(Duration.ZERO));
            assertTrue(engine.awaitIdle(Duration.ofSeconds(30)));
            assertEquals(List.of(0L, 1L, 2L), seen);
        }
    }

    @Test
    void closeDrainsAndClosesAgents() {
        final List<String> calls = new ArrayList<>();
        final RodaEngine engine = RodaEngine.manual();
        final TickStore a = TickStore.open(engine, "a", 10);
        final TickReader reader = a.reader();
        engine.run("x", new Agent() {
            @Override
            public void onStart() {
                calls.add("start");
            }

            @Override
            public int doWork() {
                return reader.poll(tick -> calls.add("tick " + tick.id()), 1);
            }

            @Override
            public void onClose() {
                calls.add("close");
            }

            @Override
            public String roleName() {
                return "x";
            }
        });
        a.pushAll(0, 2);
        engine.close();
        assertEquals(List.of("start", "tick 0", "tick 1", "close"), calls);
        assertThrows(IllegalStateException.class, engine::drain);
    }

    @Test
    void anAgentMustNotDrainItsOwnEngine() {
        try (RodaEngine engine = quiet()) {
            engine.run("x", () -> engine.drain());
            final WorkerFailedException failure = assertThrows(WorkerFailedException.class, engine::drain);
            assertTrue(failure.getMessage().contains("drain() was called by an agent"), failure::getMessage);
        }
    }

    @Test
    void runsOnAnInterruptedThread() {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final TickStore b = TickStore.open(engine, "b", 10);
            engine.run("x", RelayPipeline.between(a, b));
            Thread.currentThread().interrupt();
            assertEquals(0, engine.drain());
            a.pushAll(0, 1);
            assertEquals(1, engine.drain());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void oneThreadAtATime() throws Exception {
        try (RodaEngine engine = RodaEngine.manual()) {
            final CountDownLatch entered = new CountDownLatch(1);
            final CountDownLatch leave = new CountDownLatch(1);
            engine.run("x", () -> {
                entered.countDown();
                AwaitIdleTest.awaitLatch(leave);
                return 0;
            });
            final FutureTask<Integer> first = Background.call(engine::drain);
            assertTrue(entered.await(30, TimeUnit.SECONDS));
            assertFalse(engine.awaitIdle(Duration.ofMillis(5)));
            leave.countDown();
            assertEquals(0, first.get(30, TimeUnit.SECONDS));
            assertTrue(engine.awaitIdle(Duration.ofSeconds(30)));
        }
    }
}
