package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.util.Arrays;

/**
 * Tables of buckets of time that are kept no more, and with them the entries that may be used again: their numbers are
 * taken from the tables one by one, as they are needed. So a bucket is retired in no time, however many keys it has, and
 * its table is zeroed on the way.
 */
final class RetiredTables {
    private static final int FIRST_CAPACITY = 16;

    private final SlotArena arena;

    /** A ring of pairs, the address of a table and its number of slots; the length is a power of two. */
    private long[] tables = new long[2 * FIRST_CAPACITY];

    private int head;
    private int size;

    /** How far the first table has been emptied. */
    private long emptied;

    RetiredTables(final SlotArena arena) {
        this.arena = arena;
    }

    /** Adds a table. */
    void add(final long slots, final long count) {
        if (2 * size == tables.length) {
            grow();
        }
        final int at = place(size);
        tables[at] = slots;
        tables[at + 1] = count;
        size++;
    }

    private int place(final int index) {
        return (2 * index + head) & (tables.length - 1);
    }

    private void grow() {
        final long[] more = Arrays.copyOf(tables, 2 * tables.length);
        System.arraycopy(tables, 0, more, tables.length, head);
        tables = more;
    }

    /** A word of a slot that was taken in a retired table; 0 if there is none. */
    long next() {
        while (size > 0) {
            final long slots = tables[head];
            final long count = tables[head + 1];
            while (emptied < count) {
                final long at = slots + emptied++ * Long.BYTES;
                final long word = Memory.getLong(at);
                if (word != 0) {
                    Memory.putLong(at, 0);
                    return word;
                }
            }
            head = place(1);
            size--;
            emptied = 0;
            arena.give(slots, count);
        }
        return 0;
    }
}
