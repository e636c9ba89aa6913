package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyHashTest {
    private static final int NEIGHBOURS = 4096;
    private static final int KEYS = 100_000;

    /** Hashes of keys that there are in practice; which of them are bad depends on the hash. */
    enum Keys {
        ONE_AFTER_THE_OTHER(i -> KeyHash.of(i)),
        FROM_ANYWHERE(i -> KeyHash.of(1_234_567_890_123L + i)),
        NEGATIVE(i -> KeyHash.of(-i)),
        HUNDREDS(i -> KeyHash.of(100 * i)),
        LINES(i -> KeyHash.of(64 * i)),
        PAGES(i -> KeyHash.of(4096 * i)),
        HIGH_BITS(i -> KeyHash.of(i << 40)),
        HIGH_BYTES(i -> KeyHash.of(i << 56 | i >>> 8)),
        HALVES(i -> KeyHash.of(i % 1000 << 32 | i / 1000)),
        MILLISECONDS(i -> KeyHash.of(1_700_000_000_000L + 1000 * i)),
        DAYS(i -> KeyHash.of(86_400_000 * i)),
        WHOLE_DOUBLES(i -> KeyHash.of(Double.doubleToLongBits((double) i))),
        DOUBLES(i -> KeyHash.of(Double.doubleToLongBits(i * 0.1))),
        SQUARES(i -> KeyHash.of(i * i)),
        SENSORS_IN_BUCKETS(i -> KeyHash.of(i % 1000, i / 1000)),
        BUCKETS_OF_TIME(i -> KeyHash.of(i % 10, i / 10 * 3_600_000)),
        BUCKET_FIRST(i -> KeyHash.of(i / 1000, i % 1000)),
        THREE_WORDS(i -> KeyHash.of(i % 10, KeyHash.mix(i / 10 % 100, i / 1000)));

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final LongUnaryOperator hash;

        Keys(final LongUnaryOperator hash) {
            this.hash = hash;
        }
    }

    /** As full as the table of a pipeline's partitions, and at the most as an index's. */
    @ParameterizedTest
    @EnumSource
    void searchesAreShort(final Keys keys) {
        assertTrue(looks(keys, 1 << 19) < 2 * KEYS, () -> "a fifth full: " + looks(keys, 1 << 19) + " looks");
        assertTrue(looks(keys, 1 << 18) < 5 * KEYS, () -> "two fifths full: " + looks(keys, 1 << 18) + " looks");
    }

    private static long looks(final Keys keys, final int slots) {
        final BitSet taken = new BitSet(slots);
        long looks = 0;
        for (int i = 0; i < KEYS; i++) {
            final long hash = keys.hash.applyAsLong(i);
            long slot = hash & slots - 1;
            for (looks++; taken.get((int) slot); looks++) {
                slot = KeyHash.following(slot, hash, slots - 1);
            }
            taken.set((int) slot);
        }
        return looks;
    }

    @Property(tries = 200)
    void neighboursStartAtSlotsOfTheirOwnUnderTagsOfTheirOwn(@ForAll final long id, @ForAll final long rest) {
        final Set<Long> slots = new HashSet<>();
        final Set<Long> low = new HashSet<>();
        final Set<Long> high = new HashSet<>();
        for (long neighbour = 0; neighbour < NEIGHBOURS; neighbour++) {
            final long hash = KeyHash.of((id & -NEIGHBOURS) + neighbour, rest);
            slots.add(hash & NEIGHBOURS - 1);
            low.add(hash & Integer.MAX_VALUE);
            high.add(hash >>> 41);
        }
        assertEquals(NEIGHBOURS, slots.size(), "slots");
        assertEquals(NEIGHBOURS, low.size(), "tags of 31 low bits");
        assertEquals(NEIGHBOURS, high.size(), "tags of 23 high bits");
    }

    /** So that the key of zeros isn't found where a free slot's word leads to. */
    @Test
    void theLowHalfOfTheHashOfZerosIsNotZero() {
        assertNotEquals(0, (int) KeyHash.of(0));
        long rest = 0;
        for (int words = 2; words < 1000; words++) {
            assertNotEquals(0, (int) KeyHash.of(0, rest), words + " words");
            rest = KeyHash.mix(rest, 0);
        }
        final MemoryRegion zeros = MemoryRegion.zeroed(1 << 16, "zeros");
        for (int bytes = Long.BYTES; bytes <= zeros.length; bytes += Long.BYTES) {
            assertNotEquals(0, (int) RawAccess.hash(zeros.address, bytes), bytes + " bytes");
        }
    }

    @Property(tries = 500)
    void aSearchComesToEverySlot(@ForAll final long hash, @ForAll @IntRange(min = 3, max = 12) final int bits) {
        final int slots = 1 << bits;
        final BitSet seen = new BitSet(slots);
        long slot = hash & slots - 1;
        for (int i = 0; i < slots; i++) {
            seen.set((int) slot);
            slot = KeyHash.following(slot, hash, slots - 1);
        }
        assertEquals(slots, seen.cardinality());
    }

    /** A word in a table has but the low half of its key's hash, and is searched by that when the table grows. */
    @Property
    void theLowBitsOfAHashSayWhereTheSearchGoesOn(@ForAll final long hash, @ForAll @IntRange final int slot) {
        assertEquals(
                KeyHash.following(slot, hash, Integer.MAX_VALUE),
                KeyHash.following(slot, (hash & Integer.MAX_VALUE) | 0x8000_0000L, Integer.MAX_VALUE));
    }
}
