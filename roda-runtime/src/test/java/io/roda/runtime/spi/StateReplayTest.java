package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class StateReplayTest {
    private Path directory;
    private Path file;

    @BeforeProperty
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("roda-state");
        file = directory.resolve("out.state");
    }

    @AfterProperty
    void removeDirectory() throws IOException {
        Files.deleteIfExists(file);
        Files.delete(directory);
    }

    @Property(tries = 150)
    void whatIsRestoredGoesOnAsIfNothingHadHappened(
            @ForAll final long seed,
            @ForAll @IntRange(min = 1, max = 400) final int keys,
            @ForAll @IntRange(max = 2) final int size)
            throws IOException {
        final Random random = new Random(seed);
        final int entryLength = new int[] {Tally.LEAST_ENTRY, 1000, 70_000}[size];
        final long[] inputs = random.longs(2000, 0, keys).toArray();
        final Tally running = new Tally(keys, entryLength);
        final StateWriter writer = new StateWriter(
                file, Tally.owner(entryLength), running.partitions, 0, random.nextBoolean() ? () -> {} : null);
        Files.deleteIfExists(file);
        writer.begin(0);
        assertTrue(writer.work(0, 0, 1));
        long kept = 0;
        long whole = 0;
        final long killedAt = random.nextInt(inputs.length);
        for (long at = 0; at < killedAt; ) {
            final long to = Math.min(killedAt, at + 1 + random.nextInt(50));
            running.process(inputs, at, to);
            at = to;
            if (!writer.isUnderWay() && random.nextInt(4) == 0) {
                writer.begin(at);
                kept = at;
            }
            if (writer.isUnderWay() && writer.work(at, 2 * at, 1 + random.nextInt(4 * entryLength))) {
                assertEquals(kept, writer.position());
                whole = at;
            }
        }

        final Tally restored = new Tally(keys, entryLength);
        final RestoredState state = restored.load(file, Tally.owner(entryLength));
        assertEquals(writer.position(), state.from());
        assertEquals(whole, state.inputPosition());
        assertEquals(2 * whole, state.outputPosition());
        restored.replay(state, inputs);
        restored.process(inputs, state.inputPosition(), inputs.length);
        final Tally straight = new Tally(keys, entryLength);
        straight.process(inputs, 0, inputs.length);
        assertArrayEquals(straight.bytes(), restored.bytes());
        writer.abandon();
    }
}
