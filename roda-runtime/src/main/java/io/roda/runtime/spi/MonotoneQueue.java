package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The least or greatest of the last {@code size} values: a queue of the slots whose values may still become it, in
 * order of arrival and of value. Lemire, <em>Streaming maximum-minimum filter using no more than three comparisons per
 * element</em> (2006).
 *
 * <p>The state is where the queue starts and how long it is, an int each, then a ring of {@code size} ints. Values
 * stay in the ring that they are slots of; the new value is in its slot before the queue slides. Doubles are ordered
 * as by {@link Math#min} and {@link Math#max}: NaN comes before all others, and -0.0 lies below 0.0.
 */
final class MonotoneQueue {
    private static final int COUNT = 4;
    private static final int SLOTS = 8;

    private MonotoneQueue() {}

    static long length(final int size) {
        return SLOTS + ((long) size * Integer.BYTES + 7 & -8);
    }

    static void slideMin(final long queue, final long values, final int slot, final int size, final double x) {
        int count = expire(queue, slot, size);
        while (count > 0 && same(Math.min(last(queue, values, count, size), x), x)) {
            count--;
        }
        append(queue, count, slot, size);
    }

    static void slideMax(final long queue, final long values, final int slot, final int size, final double x) {
        int count = expire(queue, slot, size);
        while (count > 0 && same(Math.max(last(queue, values, count, size), x), x)) {
            count--;
        }
        append(queue, count, slot, size);
    }

    static void slideMin(final long queue, final long values, final int slot, final int size, final long x) {
        int count = expire(queue, slot, size);
        while (count > 0 && lastLong(queue, values, count, size) >= x) {
            count--;
        }
        append(queue, count, slot, size);
    }

    static void slideMax(final long queue, final long values, final int slot, final int size, final long x) {
        int count = expire(queue, slot, size);
        while (count > 0 && lastLong(queue, values, count, size) <= x) {
            count--;
        }
        append(queue, count, slot, size);
    }

    /** The slot of the least or greatest value. */
    static int first(final long queue) {
        return Memory.getInt(slotAt(queue, Memory.getInt(queue)));
    }

    private static boolean same(final double one, final double other) {
        return Double.compare(one, other) == 0;
    }

    /** Drops the value that was in the slot before; only the first in the queue can be so old. */
    private static int expire(final long queue, final int slot, final int size) {
        final int count = Memory.getInt(queue + COUNT);
        if (count == 0 || first(queue) != slot) {
            return count;
        }
        final int next = Memory.getInt(queue) + 1;
        Memory.putInt(queue, next == size ? 0 : next);
        return count - 1;
    }

    private static void append(final long queue, final int count, final int slot, final int size) {
        Memory.putInt(slotAt(queue, position(queue, count, size)), slot);
        Memory.putInt(queue + COUNT, count + 1);
    }

    private static double last(final long queue, final long values, final int count, final int size) {
        return Memory.getDouble(lastAddress(queue, values, count, size));
    }

    private static long lastLong(final long queue, final long values, final int count, final int size) {
        return Memory.getLong(lastAddress(queue, values, count, size));
    }

    private static long lastAddress(final long queue, final long values, final int count, final int size) {
        return SlidingSum.at(values, Memory.getInt(slotAt(queue, position(queue, count - 1, size))), Long.BYTES);
    }

    private static int position(final long queue, final int index, final int size) {
        // Unsigned comparison: the sum of two ints below size may pass Integer.MAX_VALUE.
        final int position = Memory.getInt(queue) + index;
        return Integer.compareUnsigned(position, size) >= 0 ? position - size : position;
    }

    private static long slotAt(final long queue, final int position) {
        return SlidingSum.at(queue + SLOTS, position, Integer.BYTES);
    }
}
