package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.tests.Drive;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineSafetyTest {
    private final RodaEngine engine = RodaEngine.manual();
    private final SampleStore samples = SampleStore.open(engine, StoreOptions.inMemory("samples", 100));
    private final PairStore pairs = PairStore.open(engine, StoreOptions.inMemory("pairs", 100));

    @AfterEach
    void close() {
        Relay.meanwhile(input -> {});
        engine.close();
    }

    @Test
    void reducerThatRunsItsOwnPipelineFails() {
        final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs);
        samples.push(Sample.of(1));
        Relay.meanwhile(input -> pipeline.doWork());

        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);

        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertTrue(failure.getMessage().contains("called by what it runs itself"), failure.getMessage());
        assertEquals(0, pairs.size());
    }

    @Test
    void secondThreadIsTurnedAwayWhileTheFirstGoesOn() {
        final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs);
        samples.push(Sample.of(1));
        final CountDownLatch inside = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        Relay.meanwhile(input -> {
            inside.countDown();
            await(goOn);
        });
        final CompletableFuture<Integer> first = CompletableFuture.supplyAsync(pipeline::doWork);
        await(inside);

        final IllegalStateException refused = assertThrows(IllegalStateException.class, pipeline::doWork);
        goOn.countDown();

        assertTrue(refused.getMessage().contains("'Relay' is at work on thread"), refused.getMessage());
        assertEquals(1, first.join());
        assertEquals(new Pair(1, 1), pairs.reader().getLast());
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readerThatIsMovedOrSharedMovesNoPipeline() {
        final SampleReader reader = samples.reader();
        final PairStore others = PairStore.open(engine, StoreOptions.inMemory("others", 100));
        final RelayPipeline pipeline = RelayPipeline.from(reader).to(pairs);
        final RelayPipeline other = RelayPipeline.from(reader).to(others);
        for (int i = 0; i < 5; i++) {
            samples.push(Sample.of(i));
        }
        Drive.drain(pipeline);
        reader.seek(2);
        Drive.drain(pipeline);
        Drive.drain(other);

        assertEquals(5, pairs.size());
        assertEquals(5, others.size());
        assertEquals(5, pipeline.processedPosition());
        assertEquals(2, reader.position());
    }

    @Test
    void outputThatIsClosedIsNotWritten() {
        final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs);
        samples.push(Sample.of(1));
        pairs.close();

        final StoreClosedException closed = assertThrows(StoreClosedException.class, pipeline::doWork);

        assertTrue(closed.getMessage().contains("'pairs'"), closed.getMessage());
        assertEquals(0, pipeline.processedPosition());
    }

    @Test
    void pipelineWithoutMemoryLeavesItsOutputToAnother() {
        final VastStore vast = VastStore.open(engine, StoreOptions.inMemory("vast", 100));
        final VastPipeline.From from = VastPipeline.from(samples);
        assertThrows(OutOfMemoryError.class, () -> from.partitions(1 << 30).to(vast));

        final VastPipeline pipeline = from.partitions(1).to(vast);
        samples.push(Sample.of(1));
        Drive.drain(pipeline);

        assertEquals(1, pipeline.processedPosition());
    }

    @Test
    void stackOverflowAndErrorsAreFailuresLikeOthers() {
        final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs);
        samples.push(Sample.of(1));
        samples.push(Sample.of(2));
        Relay.meanwhile(input -> {
            if (input.id() == 2) {
                recurse(0);
            }
        });

        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);

        assertInstanceOf(StackOverflowError.class, failure.getCause());
        assertEquals(1, failure.sequence());
        assertEquals(1, pairs.size());
        assertThrows(PipelineFailedException.class, pipeline::doWork);
    }

    private static int recurse(final int depth) {
        return depth == Integer.MAX_VALUE ? 0 : recurse(depth + 1) + 1;
    }

    @Test
    void engineIsNotWaitedForFromInside() {
        final RelayPipeline pipeline = RelayPipeline.from(samples).to(pairs);
        engine.run("relay", pipeline);
        samples.push(Sample.of(1));
        Relay.meanwhile(input -> {
            assertThrows(IllegalStateException.class, engine::close);
            assertThrows(IllegalStateException.class, engine::drain);
            assertThrows(IllegalArgumentException.class, () -> engine.run("again", pipeline));
        });

        assertEquals(1, engine.drain());
        assertEquals(1, pairs.size());
    }
}
