package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.file.StateChunks;
import io.roda.runtime.memory.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A table whose keys follow time, against a map from which what isn't kept is removed. */
class TimedPartitionsTest {
    private static final int ENTRY = 40;

    private static final EntryKey BY_STORED_KEY = new EntryKey() {
        @Override
        public long hash(final long entry) {
            return KeyHash.of(Memory.getLong(entry + 8));
        }

        @Override
        public long bucket(final long entry) {
            return Tally.bucket(Memory.getLong(entry + 8));
        }
    };

    /** What a partition's state should be. */
    private record State(long count, long last) {
        static final State ZERO = new State(0, 0);

        State after(final long at) {
            return new State(count + 1, Tally.mixed(last, at));
        }
    }

    /** The map. */
    private static final class Model {
        private final Map<Long, State> states = new HashMap<>();
        private final int keep;
        private long newest = Long.MIN_VALUE;
        private long late;
        private int most;

        Model(final int keep) {
            this.keep = keep;
        }

        private boolean isLate(final long key) {
            return keep > 0 && newest != Long.MIN_VALUE && Tally.bucket(key) <= newest - (long) keep * Tally.STEP;
        }

        void process(final long key, final long at) {
            if (isLate(key)) {
                late++;
                return;
            }
            if (Tally.bucket(key) > newest) {
                newest = Tally.bucket(key);
                states.keySet().removeIf(this::isLate);
            }
            states.put(key, states.getOrDefault(key, State.ZERO).after(at));
            most = Math.max(most, states.size());
        }

        void assertSame(final Tally tally) {
            assertEquals(late, tally.partitions.late());
            states.forEach((key, state) -> {
                final long partition = tally.partition(key);
                assertEquals(state, new State(tally.count(partition), tally.state(partition)), () -> "key " + key);
            });
        }
    }

    private static long[] inputs(final Random random) {
        final long[] inputs = new long[3000];
        final int scatter = random.nextInt(1, 60);
        final long speed = random.nextInt(1, 30);
        for (int at = 0; at < inputs.length; at++) {
            final long ahead = random.nextInt(500) == 0 ? random.nextInt(100) : 0;
            inputs[at] = (at / speed - 40 + ahead - random.nextInt(scatter)) * Tally.IDS + random.nextInt(Tally.IDS);
        }
        return inputs;
    }

    @Property(tries = 150)
    void isWhatAMapIs(@ForAll final long seed, @ForAll @IntRange(max = 50) final int keep) {
        final long[] inputs = inputs(new Random(seed));
        final Model model = new Model(keep);
        final Tally unbounded = Tally.byTime(0, ENTRY, keep);
        for (int at = 0; at < inputs.length; at++) {
            model.process(inputs[at], at);
            unbounded.process(inputs[at], at);
        }
        model.assertSame(unbounded);

        final Tally bounded = Tally.byTime(model.most, ENTRY, keep);
        bounded.process(inputs, 0, inputs.length);
        model.assertSame(bounded);
        assertTrue(bounded.partitions.size() <= model.most);

        if (model.most > 1) {
            final Tally tooSmall = Tally.byTime(model.most - 1, ENTRY, keep);
            assertThrows(PartitionLimitException.class, () -> tooSmall.process(inputs, 0, inputs.length));
        }
    }

    /** Entries are used again for as long as a stream may be, and so are their tables. */
    @Test
    void aStreamWithoutAnEndTakesTheEntriesOfThreeBuckets() {
        final Tally tally = Tally.byTime(3 * Tally.IDS, ENTRY, 3);
        final long before = HeldMemory.held();
        for (long key = 0; key < 100_000L * Tally.IDS; key++) {
            final long partition = tally.partition(key);
            assertEquals(0, tally.count(partition));
            assertEquals(0, tally.state(partition));
            Memory.putLong(partition, 2);
            Memory.putLong(partition + ENTRY - Long.BYTES, key);
        }
        assertEquals(3 * Tally.IDS, tally.partitions.size());
        assertEquals(0, tally.partitions.late());
        assertTrue(HeldMemory.held() - before < 1 << 20);
    }

    @Test
    void theEntryOfALateInputIsNobodys() {
        final Tally tally = Tally.byTime(100, ENTRY, 2);
        assertTrue(tally.partition(5 * Tally.IDS) != PartitionTable.LATE);
        assertTrue(tally.partition(4 * Tally.IDS) != PartitionTable.LATE);
        assertEquals(PartitionTable.LATE, tally.partition(3 * Tally.IDS));
        assertEquals(PartitionTable.LATE, tally.partition(-9 * Tally.IDS));
        assertEquals(2, tally.partitions.late());
        assertEquals(2, tally.partitions.size());
        assertTrue(tally.partition(5 * Tally.IDS) != PartitionTable.LATE);
    }

    /** Chunks of which some entries, or all, aren't kept any more. */
    @Property(tries = 100)
    void whatIsRestoredIsPacked(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 12) final int keep) {
        final Random random = new Random(seed);
        final int entries = random.nextInt(1, 1500);
        final Tally tally = Tally.byTime(random.nextBoolean() ? entries + 100 : 0, ENTRY, keep);
        final long shift = random.nextInt(40) - 20L;
        final Map<Integer, Long> kept = new HashMap<>();
        final StateChunks chunks = new StateChunks();
        final int[] keptByChunk = new int[entries];
        final long newest = Tally.bucket(20L * Tally.IDS) + shift * Tally.STEP;
        int chunk = 0;
        for (int number = 0; number < entries; ) {
            final int count = Math.min(entries - number, random.nextInt(1, 300));
            chunks.add(count, chunk);
            for (final int end = number + count; number < end; number++) {
                final long key = (random.nextInt(21) + shift) * Tally.IDS;
                Memory.clearFew(tally.partitions.entry(number), ENTRY);
                Memory.putLong(tally.partitions.entry(number), 2L * number);
                Memory.putLong(tally.partitions.entry(number) + 8, key);
                Memory.putLong(tally.partitions.entry(number) + ENTRY - Long.BYTES, number);
                if (Tally.bucket(key) > newest - (long) keep * Tally.STEP) {
                    kept.put(kept.size(), (long) number);
                }
            }
            keptByChunk[chunk++] = kept.size();
        }
        tally.partitions.restoreNewest(newest);
        final long[] ends = tally.partitions.restore(chunks, BY_STORED_KEY);

        assertEquals(kept.size(), tally.partitions.size());
        kept.forEach((place, number) ->
                assertEquals(number, tally.state(tally.partitions.entry(place)), () -> "entry " + place));
        for (int i = 0; i < chunk; i++) {
            assertEquals(tally.partitions.entry(keptByChunk[i]), ends[i]);
        }
        for (int i = 0; i < 100; i++) {
            final long partition = tally.partition(20L * Tally.IDS + shift * Tally.IDS + 1 + i % (Tally.IDS - 1));
            assertEquals(0, tally.count(partition), "what was left out is not the state of a new key");
            assertEquals(0, tally.state(partition));
        }
    }

    @Test
    void whatTableTurnsToIsKept() {
        final PartitionTable table = PartitionTable.byTime("tally", 10, 8, ENTRY, 1, 2);
        assertTrue(table.turnTo(Long.MIN_VALUE));
        assertTrue(table.turnTo(Long.MIN_VALUE + 1));
        assertTrue(table.turnTo(Long.MIN_VALUE));
        assertTrue(table.turnTo(Long.MIN_VALUE + 2));
        assertFalse(table.turnTo(Long.MIN_VALUE));
        assertTrue(table.turnTo(Long.MAX_VALUE));
        assertFalse(table.turnTo(Long.MAX_VALUE - 2));
        assertTrue(table.turnTo(Long.MAX_VALUE - 1));
        assertEquals(2, table.late());
    }

    @Test
    void oneBucketAtLeastIsKept() {
        assertEquals(
                "at least 1 bucket of time must be kept, not 0",
                assertThrows(IllegalArgumentException.class, () -> PartitionTable.checkKeep(0))
                        .getMessage());
        assertEquals(1, PartitionTable.checkKeep(1));
    }
}
