package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.file.StateOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
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

    @Property(tries = 80)
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

    /** Partitions that aren't kept are left out, their entries are taken by others, and nothing else is changed. */
    @Property(tries = 150)
    void whatIsKeptGoesOnAsIfNothingHadHappened(
            @ForAll final long seed, @ForAll @IntRange(min = 1, max = 40) final int keep) throws IOException {
        final Random random = new Random(seed);
        final int entryLength = random.nextBoolean() ? Tally.LEAST_ENTRY : 200;
        final long[] inputs = driftingInputs(random);
        final int limit = random.nextBoolean() ? mostKept(inputs, keep) : 0;
        final StateOwner owner = Tally.owner(entryLength, keep);
        final Tally running = Tally.byTime(limit, entryLength, keep);
        final StateWriter writer = new StateWriter(file, owner, running.partitions, 0, null);
        writer.begin(0);
        assertTrue(writer.work(0, 0, 1));
        final int killedAt = random.nextInt(inputs.length);
        final int stretch = random.nextInt(1, 100);
        for (int at = 0; at < killedAt; ) {
            final int to = Math.min(killedAt, at + 1 + random.nextInt(stretch));
            running.process(inputs, at, to);
            at = to;
            if (!writer.isUnderWay() && random.nextInt(4) == 0) {
                writer.begin(at);
            }
            if (writer.isUnderWay()) {
                writer.work(at, 0, 1 + random.nextInt(4 * entryLength));
            }
        }
        writer.abandon();

        final Tally restored = Tally.byTime(limit, entryLength, keep);
        final RestoredState state = restored.load(file, owner);
        restored.replay(state, inputs);
        restored.partitions.restoreLate(state.late());
        final Tally straight = Tally.byTime(limit, entryLength, keep);
        straight.process(inputs, 0, state.inputPosition());
        assertSameKept(straight, restored, inputs, state.inputPosition());
        straight.process(inputs, state.inputPosition(), inputs.length);
        restored.process(inputs, state.inputPosition(), inputs.length);
        assertSameKept(straight, restored, inputs, inputs.length);
    }

    /** Keys in buckets that advance, with some behind, some far behind and now and then a gap. */
    private static long[] driftingInputs(final Random random) {
        final long[] inputs = new long[1500];
        final int scatter = random.nextInt(1, 50);
        final int slowness = random.nextInt(1, 40);
        long newest = random.nextInt(200) - 100L;
        for (int at = 0; at < inputs.length; at++) {
            newest += random.nextInt(slowness) == 0 ? 1 : 0;
            newest += random.nextInt(300) == 0 ? random.nextInt(100) : 0;
            inputs[at] = (newest - random.nextInt(scatter)) * Tally.IDS + random.nextInt(Tally.IDS);
        }
        return inputs;
    }

    /** How many keys are kept at once at the most. */
    private static int mostKept(final long[] inputs, final int keep) {
        final TreeSet<Long> kept = new TreeSet<>();
        int most = 0;
        for (final long key : inputs) {
            kept.add(key);
            while (Tally.bucket(kept.first()) <= Tally.bucket(kept.last()) - (long) keep * Tally.STEP) {
                kept.pollFirst();
            }
            most = Math.max(most, kept.size());
        }
        return most;
    }

    private static void assertSameKept(
            final Tally expected, final Tally actual, final long[] inputs, final long position) {
        assertEquals(expected.partitions.late(), actual.partitions.late());
        assertEquals(expected.partitions.newest(), actual.partitions.newest());
        for (int at = 0; at < position; at++) {
            final long partition = expected.partition(inputs[at]);
            final long other = actual.partition(inputs[at]);
            assertEquals(partition == PartitionTable.LATE, other == PartitionTable.LATE);
            if (partition != PartitionTable.LATE) {
                assertEquals(expected.count(partition), actual.count(other));
                assertEquals(expected.state(partition), actual.state(other));
            }
        }
    }
}
