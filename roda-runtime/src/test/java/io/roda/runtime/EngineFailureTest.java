package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.Tick;
import io.roda.runtime.fixture.TickStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.NoOpIdleStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EngineFailureTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<WorkerFailedException> handled = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    private RodaEngine engine() {
        return RodaEngine.builder().errorHandler(handled::add).build();
    }

    private static LongConsumer failingAt(final long id, final Throwable cause) {
        return tick -> {
            if (tick == id) {
                if (cause instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) cause;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(classes = {ArithmeticException.class, OutOfMemoryError.class, StackOverflowError.class})
    void aFailingReducerStopsItsOwnWorkerAlone(final Class<? extends Throwable> type) throws Exception {
        final Throwable cause = type.getConstructor().newInstance();
        try (RodaEngine engine = engine()) {
            final TickStore a = TickStore.open(engine, "a", 100);
            final TickStore b = TickStore.open(engine, "b", 100);
            final TickStore c = TickStore.open(engine, "c", 100);
            engine.run("bad", RelayPipeline.between(a, b, failingAt(7, cause)));
            engine.run("good", RelayPipeline.between(a, c));
            a.pushAll(0, 50);

            final WorkerFailedException failure =
                    assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
            assertEquals("bad", failure.worker());
            final PipelineFailedException why = (PipelineFailedException) failure.getCause();
            assertEquals(7, why.sequence());
            assertSame(cause, why.getCause());
            assertTrue(failure.getMessage().contains("sequence 7 of store 'a', Tick[id=7]"), failure::getMessage);
            assertEquals(50, c.size());
            assertEquals(7, b.size());
            assertEquals(Tick.of(6), b.reader().getLast());
            assertEquals(1, handled.size());
            assertSame(why, handled.get(0).getCause());

            a.pushAll(50, 60);
            assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
            assertEquals(60, c.size());
            assertEquals(7, b.size());
        }
    }

    @Test
    void closeReportsAFailureThatNothingElseReported() {
        final RodaEngine engine = engine();
        final TickStore a = TickStore.open(engine, "a", 10);
        engine.run("1", RelayPipeline.between(a, TickStore.open(engine, "b", 10), failingAt(0, new Error("one"))));
        engine.run("2", RelayPipeline.between(a, TickStore.open(engine, "c", 10), failingAt(1, new Error("two"))));
        a.pushAll(0, 2);
        final WorkerFailedException failure = assertThrows(WorkerFailedException.class, engine::close);
        assertEquals("1", failure.worker());
        assertEquals("2", ((WorkerFailedException) failure.getSuppressed()[0]).worker());
        assertTrue(a.isClosed());
        assertDoesNotThrow(engine::close);
    }

    @Test
    void closeSaysNothingTwice() {
        final RodaEngine engine = engine();
        engine.run("bad", () -> {
            throw new java.io.IOException("gone");
        });
        final WorkerFailedException failure = assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
        assertEquals("worker 'bad' died: java.io.IOException: gone", failure.getMessage());
        assertDoesNotThrow(engine::close);
    }

    @Test
    void whatTheHandlerThrowsIsSuppressed() {
        final IllegalStateException broken = new IllegalStateException("handler");
        try (RodaEngine engine = RodaEngine.builder()
                .errorHandler(failure -> {
                    throw broken;
                })
                .build()) {
            engine.run("bad", () -> {
                throw new IllegalArgumentException("work");
            });
            final WorkerFailedException failure =
                    assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
            assertSame(broken, failure.getCause().getSuppressed()[0]);
        }
    }

    @Test
    void anAgentThatCantStartKillsItsWorkerAndThoseStartedAreClosed() {
        try (RodaEngine engine = engine()) {
            engine.run("bad", agent("first", false), agent("second", true), agent("third", false));
            assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
        }
        assertEquals(List.of("start first", "start second", "close first"), calls);
    }

    private Agent agent(final String name, final boolean fails) {
        return new Agent() {
            @Override
            public void onStart() {
                calls.add("start " + name);
                if (fails) {
                    throw new IllegalStateException("can't start");
                }
            }

            @Override
            public int doWork() {
                calls.add("work " + name);
                return 0;
            }

            @Override
            public void onClose() {
                calls.add("close " + name);
            }

            @Override
            public String roleName() {
                return name;
            }
        };
    }

    @Test
    void aBrokenIdleStrategyIsAFailureOfItsWorker() {
        final IdleStrategy broken = new IdleStrategy() {
            @Override
            public void idle(final int workCount) {
                throw new IllegalStateException("idle");
            }

            @Override
            public void idle() {
                throw new IllegalStateException("idle");
            }

            @Override
            public void reset() {}
        };
        try (RodaEngine engine = RodaEngine.builder()
                .errorHandler(handled::add)
                .idleStrategy(() -> broken)
                .build()) {
            engine.run("x", () -> 0);
            while (handled.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
        }
    }

    @Test
    void anInterruptedWorkerIsReportedRatherThanMissed() {
        try (RodaEngine engine = RodaEngine.builder()
                .errorHandler(handled::add)
                .idleStrategy(() -> NoOpIdleStrategy.INSTANCE)
                .build()) {
            engine.run("x", () -> {
                Thread.currentThread().interrupt();
                return 0;
            });
            while (handled.isEmpty()) {
                Thread.onSpinWait();
            }
            final WorkerFailedException failure =
                    assertThrows(WorkerFailedException.class, () -> engine.awaitIdle(LONG));
            assertTrue(failure.getMessage().contains("interrupted"), failure::getMessage);
        }
    }
}
