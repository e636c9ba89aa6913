package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.memory.Memory;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotArenaTest {
    private static final int LINE = 64;

    private final SlotArena arena = new SlotArena(64, "a test");

    private static void assertZeroed(final long table, final long slots) {
        for (long slot = 0; slot < slots; slot++) {
            assertEquals(0, Memory.getLong(table + slot * Long.BYTES), "slot " + slot);
        }
    }

    @Test
    void whatIsGivenBackIsUsedAgainForTheSameSize() {
        final long first = arena.take(8);
        final long second = arena.take(8);
        arena.give(first, 8);
        arena.give(second, 8);
        final long other = arena.take(16);
        assertNotEquals(first, other);
        assertNotEquals(second, other);
        assertEquals(second, arena.take(8));
        assertEquals(first, arena.take(8));
        assertZeroed(first, 8);
        assertZeroed(second, 8);
        assertNotEquals(first, arena.take(8));
    }

    @Test
    void tablesLargerThanThePartsOfItsMemoryCanBeHad() {
        final long table = arena.take(1 << 16);
        assertZeroed(table, 1 << 16);
        Memory.putLong(table + ((1 << 16) - 1) * Long.BYTES, 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "4, 8", "5, 16", "8, 16", "9, 32", "1000, 2048", "1024, 2048", "1025, 4096"})
    void keysTakeHalfOfTheirSlotsAtTheMost(final long keys, final long slots) {
        assertEquals(slots, SlotArena.slotsFor(keys));
    }

    /** Tables in use are zeroed when they are taken, start on cache lines and have no byte in common. */
    @Property(tries = 50)
    void tablesAreApart(@ForAll final long seed) {
        final Random random = new Random(seed);
        final SlotArena tables = new SlotArena(1 << random.nextInt(3, 10), "a test");
        final TreeMap<Long, Long> taken = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            if (!taken.isEmpty() && random.nextInt(5) < 2) {
                final Map.Entry<Long, Long> table = random.nextBoolean() ? taken.firstEntry() : taken.lastEntry();
                Memory.clear(table.getKey(), table.getValue() * Long.BYTES);
                tables.give(table.getKey(), table.getValue());
                taken.remove(table.getKey());
                continue;
            }
            final long slots = 8L << random.nextInt(6);
            final long table = tables.take(slots);
            assertEquals(0, table % LINE);
            assertZeroed(table, slots);
            for (long slot = 0; slot < slots; slot++) {
                Memory.putLong(table + slot * Long.BYTES, -1);
            }
            final Map.Entry<Long, Long> before = taken.floorEntry(table);
            final Long after = taken.higherKey(table);
            assertTrue(before == null || before.getKey() + before.getValue() * Long.BYTES <= table);
            assertTrue(after == null || table + slots * Long.BYTES <= after);
            taken.put(table, slots);
        }
    }
}
