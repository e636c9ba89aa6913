package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineRunTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void runsPlainFunctions() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 100);
            final TickReader first = a.reader();
            final TickReader second = a.reader();
            final AtomicLong sum = new AtomicLong();
            engine.run("one", () -> first.poll(tick -> sum.addAndGet(tick.id()), 10));
            engine.run("two", () -> second.poll(tick -> sum.addAndGet(tick.id()), 10), () -> 0);
            a.pushAll(0, 100);
            assertTrue(engine.awaitIdle(LONG));
            assertEquals(2 * 4950, sum.get());
        }
    }

    @Test
    void runsTheAgentsOfAWorkerInOrderOnADaemonThreadNamedAfterIt() {
        final List<String> order = new CopyOnWriteArrayList<>();
        final AtomicReference<Thread> thread = new AtomicReference<>();
        try (RodaEngine engine = RodaEngine.inMemory()) {
            engine.run(
                    "w",
                    () -> {
                        thread.set(Thread.currentThread());
                        return note(order, "first");
                    },
                    () -> note(order, "second"));
            assertTrue(engine.awaitIdle(LONG));
        }
        assertEquals(List.of("first", "second"), order);
        assertEquals("roda-w", thread.get().getName());
        assertTrue(thread.get().isDaemon());
    }

    private static int note(final List<String> order, final String what) {
        return order.contains(what) ? 0 : order.add(what) ? 1 : 0;
    }

    @Test
    void usesTheThreadFactory() {
        final List<Thread> made = new CopyOnWriteArrayList<>();
        try (RodaEngine engine = RodaEngine.builder()
                .threadFactory(work -> {
                    final Thread thread = new Thread(work, "other");
                    made.add(thread);
                    return thread;
                })
                .build()) {
            engine.run("x", () -> 0);
            engine.run("y", () -> 0);
            assertEquals(
                    List.of("roda-x", "roda-y"),
                    made.stream().map(Thread::getName).toList());
        }
        assertTrue(made.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void aWorkerWithoutAThreadLeavesNothingBehind() {
        final AtomicReference<Thread> next = new AtomicReference<>();
        try (RodaEngine engine = RodaEngine.builder()
                .threadFactory(work -> next.getAndSet(new Thread(work)))
                .build()) {
            assertThrows(IllegalStateException.class, () -> engine.run("x", () -> 0));
            assertTrue(engine.awaitIdle(LONG));
        }
    }

    @Test
    void everyIdleStrategyGetsTheWorkDone() {
        final List<Supplier<IdleStrategy>> strategies =
                List.of(BackoffIdleStrategy::new, BusySpinIdleStrategy::new, YieldingIdleStrategy::new);
        for (final Supplier<IdleStrategy> strategy : strategies) {
            final List<IdleStrategy> made = new CopyOnWriteArrayList<>();
            try (RodaEngine engine = RodaEngine.builder()
                    .idleStrategy(() -> {
                        made.add(strategy.get());
                        return made.get(made.size() - 1);
                    })
                    .build()) {
                final TickStore a = TickStore.open(engine, "a", 10_000);
                final TickStore b = TickStore.open(engine, "b", 10_000);
                final TickStore c = TickStore.open(engine, "c", 10_000);
                engine.run("2", RelayPipeline.between(b, c));
                engine.run("1", RelayPipeline.between(a, b));
                a.pushAll(0, 10_000);
                assertTrue(engine.awaitIdle(LONG));
                assertEquals(10_000, c.size());
                assertEquals(2, made.size());
                assertNotSame(made.get(0), made.get(1));
            }
        }
    }

    @Test
    void refusesWhatItCantRun() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore a = TickStore.open(engine, "a", 10);
            final RelayPipeline pipeline = RelayPipeline.between(a, TickStore.open(engine, "b", 10));
            final RelayPipeline other = RelayPipeline.between(a, TickStore.open(engine, "c", 10));
            engine.run("taken", pipeline);
            refused(IllegalArgumentException.class, "'taken'", () -> engine.run("taken", () -> 0));
            refused(IllegalArgumentException.class, "'a-b'", () -> engine.run("again", pipeline));
            refused(IllegalArgumentException.class, "'a-c'", () -> engine.run("twice", other, other));
            refused(IllegalArgumentException.class, "blank", () -> engine.run(" ", other));
            refused(IllegalArgumentException.class, "'none'", () -> engine.run("none", new Agent[0]));
            refused(NullPointerException.class, "worker", () -> engine.run(null, other));
            refused(NullPointerException.class, "agent 1", () -> engine.run("null", other, null));
            refused(NullPointerException.class, "agents", () -> engine.run("null", (Agent[]) null));
            refused(NullPointerException.class, "function 0", () -> engine.run("null", (WorkFunction) null));
            refused(NullPointerException.class, "functions", () -> engine.run("null", (WorkFunction[]) null));
            refused(IllegalStateException.class, "manual()", engine::drain);
            engine.run("null", other);
        }
    }

    private static void refused(
            final Class<? extends Exception> type,
            final String named,
            final org.junit.jupiter.api.function.Executable call) {
        final Exception refusal = assertThrows(type, call);
        assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
    }

    @Test
    void aStoresNameIsTakenUntilTheStoreIsClosed() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final TickStore first = TickStore.open(engine, "a", 10);
            refused(IllegalArgumentException.class, "'a'", () -> TickStore.open(engine, "a", 10));
            first.close();
            final TickStore second = TickStore.open(engine, "a", 10);
            second.pushAll(0, 1);
            assertEquals(1, second.size());
            assertThrows(StoreClosedException.class, first::size);
        }
    }

    @Test
    void aStoreThatGetsNoMemoryLeavesItsNameFree() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            assertThrows(OutOfMemoryError.class, () -> TickStore.open(engine, "a", Long.MAX_VALUE / 32));
            refused(IllegalArgumentException.class, "too many", () -> TickStore.open(engine, "a", Long.MAX_VALUE));
            assertEquals(0, TickStore.open(engine, "a", 10).size());
        }
    }

    @Test
    void createsAndRemembersItsDirectory(@TempDir final Path parent) throws IOException {
        final Path directory = parent.resolve("x/y");
        try (RodaEngine engine = RodaEngine.open(directory)) {
            assertTrue(Files.isDirectory(directory));
            assertEquals(Optional.of(directory), engine.directory());
        }
        assertEquals(Optional.empty(), RodaEngine.inMemory().directory());
        final Path file = Files.createFile(parent.resolve("file"));
        refused(IllegalArgumentException.class, "is not a directory", () -> RodaEngine.open(file));
        assertThrows(java.io.UncheckedIOException.class, () -> RodaEngine.open(file.resolve("below")));
    }

    @Test
    void refusesBadOptions() {
        final RodaEngineBuilder builder = RodaEngine.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.closeTimeout(Duration.ofNanos(-1)));
        assertThrows(NullPointerException.class, () -> builder.directory(null));
        assertThrows(NullPointerException.class, () -> builder.idleStrategy(null));
        assertThrows(NullPointerException.class, () -> builder.threadFactory(null));
        assertThrows(NullPointerException.class, () -> builder.errorHandler(null));
    }
}
