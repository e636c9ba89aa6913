package io.roda.tests.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import io.roda.tests.keys.DeclaredKeys.ByFlag;
import io.roda.tests.keys.DeclaredKeys.ByNumber;
import io.roda.tests.keys.DeclaredKeys.ByPadded;
import io.roda.tests.keys.DeclaredKeys.Input;
import io.roda.tests.keys.DeclaredKeys.Padded;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeclaredKeysTest {
    private static final Padded PADDED = new Padded(1, (byte) 2);

    private final RodaEngine engine = RodaEngine.manual();
    private final DeclaredKeys_InputStore inputs =
            DeclaredKeys_InputStore.open(engine, StoreOptions.inMemory("inputs", 10));

    @AfterEach
    void close() {
        engine.close();
    }

    private static StoreOptions results() {
        return StoreOptions.inMemory("results", 10);
    }

    /** Bytes that another program wrote: anything in the padding, and a boolean that is neither 0 nor 1. */
    private void claimForeign(final Input input) {
        final byte[] bytes = new byte[DeclaredKeys_InputCodec.LENGTH];
        Arrays.fill(bytes, (byte) 7);
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        new DeclaredKeys_InputFlyweight()
                .wrap(buffer, 0)
                .padded(input.padded())
                .tiny(input.tiny())
                .small(input.small())
                .number(input.number());
        Arrays.fill(bytes, 9, DeclaredKeys_InputCodec.FLAG_OFFSET + 1, (byte) 7);
        buffer.putByte(
                DeclaredKeys_InputCodec.PADDED_OFFSET + DeclaredKeys_PaddedCodec.B_OFFSET,
                input.padded().b());
        inputs.claim().copyFrom(new DeclaredKeys_InputView().wrap(buffer, 0));
        inputs.publish();
    }

    @Test
    void equalKeysAreOnePartitionWhateverTheirBytesWere() {
        final Input input = new Input(PADDED, true, (byte) 0, (short) 0, 0);
        claimForeign(input);
        inputs.push(input);
        final DeclaredKeys_ByPaddedStore padded = DeclaredKeys_ByPaddedStore.open(engine, results());
        Drive.drain(DeclaredKeys_ByPaddedPipeline.from(inputs).to(padded));
        assertEquals(new ByPadded(PADDED, 2), padded.reader().getLast());
        padded.close();
        final DeclaredKeys_ByFlagStore flags =
                DeclaredKeys_ByFlagStore.open(engine, StoreOptions.inMemory("flags", 10));
        Drive.drain(DeclaredKeys_ByFlagPipeline.from(inputs).to(flags));
        assertEquals(new ByFlag(true, 2), flags.reader().getLast());
    }

    @Test
    void bucketStartsBelowZero() {
        inputs.push(new Input(PADDED, false, (byte) 0, (short) 0, -1));
        final DeclaredKeys_ByNumberStore numbers = DeclaredKeys_ByNumberStore.open(engine, results());
        Drive.drain(DeclaredKeys_ByNumberPipeline.from(inputs).to(numbers));
        assertEquals(new ByNumber(-1000, 1), numbers.reader().getLast());
    }

    @Test
    void bucketThatStartsBelowTheLeastValueOfItsTypeStopsThePipeline() {
        inputs.push(new Input(PADDED, false, Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE));
        assertStops(
                DeclaredKeys_ByTinyPipeline.from(inputs)
                        .to(DeclaredKeys_ByTinyStore.open(engine, StoreOptions.inMemory("tiny", 10))),
                "-200");
        assertStops(
                DeclaredKeys_BySmallPipeline.from(inputs)
                        .to(DeclaredKeys_BySmallStore.open(engine, StoreOptions.inMemory("small", 10))),
                "-33000");
        assertStops(
                DeclaredKeys_ByNumberPipeline.from(inputs)
                        .to(DeclaredKeys_ByNumberStore.open(engine, StoreOptions.inMemory("number", 10))),
                "-2147484000");
    }

    private static void assertStops(final BatchStage pipeline, final String start) {
        final PipelineFailedException failure = assertThrows(PipelineFailedException.class, pipeline::doWork);
        assertInstanceOf(ArithmeticException.class, failure.getCause());
        assertTrue(failure.getCause().getMessage().contains("starts at " + start), failure.getCause()::getMessage);
        assertEquals(0, pipeline.processedPosition());
    }
}
