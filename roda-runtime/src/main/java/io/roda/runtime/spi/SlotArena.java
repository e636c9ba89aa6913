package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * Zeroed memory for tables whose number of slots is a power of two, {@link #SMALLEST} or more. What is given back is used
 * again for a table of that size. Tables start on cache lines.
 */
final class SlotArena {
    /** The slots of a cache line. */
    static final int SMALLEST = 8;

    private static final int LINE = SMALLEST * Long.BYTES;

    /** Once the first memory is used up, more comes in parts of this size. */
    private static final int PARTS = 4;

    /**
     * Up to this size a table that is new is zeroed once more. Its cache lines, which have come to no core since the
     * memory was touched, are then brought in by stores, which the core doesn't wait for, rather than by the searches.
     */
    private static final int ZEROED_AGAIN = 4096;

    private final String what;
    private final long partBytes;

    /** Heads of lists of tables that were given back, by the logarithm of their size; each table's first word is the next. */
    private final long[] returned = new long[Long.SIZE];

    @SuppressWarnings("MismatchedQueryAndUpdateOfCollection") // held, not used
    private final List<MemoryRegion> regions = new ArrayList<>();

    private long next;
    private long end;

    /**
     * Provides and touches memory.
     *
     * @param slots for how many slots at first
     * @param what what they are for, to be named when there is not enough memory
     */
    SlotArena(final long slots, final String what) {
        this.what = what;
        this.partBytes = Math.max(LINE, slots / PARTS * Long.BYTES);
        add(slots * Long.BYTES);
    }

    private void add(final long bytes) {
        final MemoryRegion region = MemoryRegion.zeroed(bytes, what);
        regions.add(region);
        next = region.address;
        end = region.address + bytes;
    }

    /** The least number of slots of which a number of keys takes half at the most. */
    static long slotsFor(final long keys) {
        return Math.max(SMALLEST, Long.highestOneBit(Math.max(1, 2 * keys - 1)) * 2);
    }

    /**
     * The address of a table that is all zeros.
     *
     * @throws OutOfMemoryError if there is no memory for it
     */
    long take(final long slots) {
        final int size = Long.numberOfTrailingZeros(slots);
        final long bytes = slots * Long.BYTES;
        final long again = returned[size];
        if (again != 0) {
            returned[size] = Memory.getLong(again);
            Memory.putLong(again, 0);
            return again;
        }
        if (bytes > end - next) {
            add(Math.max(bytes, partBytes));
        }
        final long address = next;
        next += bytes;
        if (bytes <= ZEROED_AGAIN) {
            Memory.clearFew(address, (int) bytes);
        }
        return address;
    }

    /** Takes a table back, which is all zeros. */
    void give(final long address, final long slots) {
        final int size = Long.numberOfTrailingZeros(slots);
        Memory.putLong(address, returned[size]);
        returned[size] = address;
    }
}
