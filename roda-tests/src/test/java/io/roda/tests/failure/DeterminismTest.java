package io.roda.tests.failure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.AgentInvoker;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.junit.jupiter.api.Test;

/** The same inputs give the same bytes, however the pipeline is driven and in however many batches. */
class DeterminismTest {
    private static final int INPUTS = 3000;

    @Test
    void batchesMakeNoDifference() {
        final byte[] atOnce = invoked(INPUTS);

        assertArrayEquals(atOnce, invoked(INPUTS));
        assertArrayEquals(atOnce, invoked(1));
        assertArrayEquals(atOnce, invoked(7));
    }

    @Test
    void anyRunnerOfAgronaDrivesAPipeline() throws Exception {
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        try (RodaEngine engine = RodaEngine.manual()) {
            final StepStore in = StepStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            final TotalStore out = TotalStore.open(engine, StoreOptions.inMemory("out", INPUTS));
            final AgentRunner runner = new AgentRunner(
                    YieldingIdleStrategy.INSTANCE,
                    failure::set,
                    null,
                    Faults_ByRecordPipeline.from(in).partitions(64).to(out));
            AgentRunner.startOnThread(runner);
            push(in, 0, INPUTS);
            final TotalReader reader = out.reader();
            while (reader.position() < INPUTS && failure.get() == null) {
                if (!reader.next()) {
                    Thread.onSpinWait();
                }
            }
            runner.close();

            assertEquals(null, failure.get());
            assertArrayEquals(invoked(INPUTS), bytes(out));
        }
    }

    private static byte[] invoked(final int batch) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final StepStore in = StepStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            final TotalStore out = TotalStore.open(engine, StoreOptions.inMemory("out", INPUTS));
            final AgentInvoker invoker = new AgentInvoker(
                    RuntimeException::new,
                    null,
                    Faults_ByRecordPipeline.from(in).partitions(64).to(out));
            invoker.start();
            for (int from = 0; from < INPUTS; from += batch) {
                push(in, from, Math.min(INPUTS, from + batch));
                int work = invoker.invoke();
                while (work > 0) {
                    work = invoker.invoke();
                }
            }
            invoker.close();
            return bytes(out);
        }
    }

    private static void push(final StepStore in, final int from, final int to) {
        for (int i = from; i < to; i++) {
            in.push(new Step(new Random(i).nextInt(40), i));
        }
    }

    private static byte[] bytes(final TotalStore store) {
        assertEquals(INPUTS, store.size());
        final ByteBuffer bytes = ByteBuffer.allocate(INPUTS * TotalCodec.LENGTH);
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final TotalReader reader = store.reader();
        final TotalFlyweight copy = new TotalFlyweight();
        for (int i = 0; reader.next(); i++) {
            copy.wrap(buffer, i * TotalCodec.LENGTH);
            copy.copyFrom(reader.view());
        }
        return bytes.array();
    }
}
