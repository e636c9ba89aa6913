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

    /** How many slots of the first table have been looked at. */
    private long seen;

    /** The last of those, and a bit for each of them that is taken and hasn't been emptied. */
    private long group;

    private long taken;

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
        while (taken == 0) {
            if (size == 0) {
                return 0;
            }
            if (seen == tables[head + 1]) {
                giveFirst();
            } else {
                look();
            }
        }
        final long at = group + (long) Long.numberOfTrailingZeros(taken) * Long.BYTES;
        taken &= taken - 1;
        final long word = Memory.getLong(at);
        Memory.putLong(at, 0);
        return word;
    }

    private void giveFirst() {
        arena.give(tables[head], tables[head + 1]);
        head = place(1);
        size--;
        seen = 0;
    }

    /** Looks at as many slots as there are bits, without a branch for each, as it couldn't be foreseen. */
    private void look() {
        final int count = (int) Math.min(Long.SIZE, tables[head + 1] - seen);
        group = tables[head] + seen * Long.BYTES;
        long bits = 0;
        for (int i = 0; i < count; i++) {
            final long word = Memory.getLong(group + (long) i * Long.BYTES);
            bits |= (word | -word) >>> (Long.SIZE - 1) << i;
        }
        taken = bits;
        seen += count;
    }
}
