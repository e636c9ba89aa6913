package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.memory.Memory;
import java.util.ArrayDeque;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RetiredTablesTest {
    private final SlotArena arena = new SlotArena(1 << 10, "a test");
    private final RetiredTables retired = new RetiredTables(arena);

    @Test
    void aTableThatIsEmptiedIsZeroedAndGivenBack() {
        final long table = arena.take(8);
        Memory.putLong(table + 2 * Long.BYTES, 7);
        Memory.putLong(table + 7 * Long.BYTES, 9);
        retired.add(table, 8);
        assertEquals(7, retired.next());
        assertEquals(9, retired.next());
        assertEquals(0, retired.next());
        assertEquals(table, arena.take(8));
        for (long slot = 0; slot < 8; slot++) {
            assertEquals(0, Memory.getLong(table + slot * Long.BYTES));
        }
    }

    @Test
    void tablesWithoutAKeyAreGivenBackToo() {
        final long empty = arena.take(8);
        final long table = arena.take(16);
        Memory.putLong(table, 5);
        retired.add(empty, 8);
        retired.add(table, 16);
        assertEquals(5, retired.next());
        assertEquals(empty, arena.take(8));
        assertEquals(0, retired.next());
    }

    /** Words come once each, in the order of their tables, also while more tables are added. */
    @Property(tries = 50)
    void wordsComeOnceEach(@ForAll final long seed) {
        final Random random = new Random(seed);
        final ArrayDeque<Long> words = new ArrayDeque<>();
        final int rate = random.nextInt(1, 20);
        long next = 1;
        for (int i = 0; i < 500; i++) {
            if (random.nextInt(rate) != 0) {
                assertEquals(words.isEmpty() ? 0L : words.poll(), retired.next());
                continue;
            }
            final long slots = 8L << random.nextInt(3);
            final long table = arena.take(slots);
            for (long slot = 0; slot < slots; slot++) {
                if (random.nextInt(3) == 0) {
                    words.add(next);
                    Memory.putLong(table + slot * Long.BYTES, next++);
                }
            }
            retired.add(table, slots);
        }
        while (!words.isEmpty()) {
            assertEquals(words.poll(), retired.next());
        }
        assertEquals(0, retired.next());
    }
}
