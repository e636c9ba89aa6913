package io.roda.runtime.spi;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.memory.Memory;

/**
 * Entries of one length, outside the heap, bounded and dense: the state of one partition with its key in each. Before the
 * first one lies one of zeros that is nobody's.
 */
final class PartitionEntries {
    private static final int DEFAULT = 1 << 20;
    private static final int DEFAULT_AT_LEAST = 1 << 10;
    private static final long DEFAULT_BYTES = 1L << 30;

    private final String pipeline;
    private final MemoryRegion region;
    private final int length;
    private final int limit;

    /** Whether entries that weren't in use are zeroed already. */
    private final boolean zeroed;

    private int size;

    private PartitionEntries(final String pipeline, final int limit, final int length, final boolean touched) {
        this.pipeline = pipeline;
        this.limit = limit;
        this.length = length;
        this.zeroed = touched;
        final String what = "the state of " + limit + " partitions of pipeline '" + pipeline + "'";
        final long bytes = (limit + 1L) * length;
        this.region = touched ? MemoryRegion.zeroed(bytes, what) : MemoryRegion.reserved(bytes, what);
        Memory.clear(nobody(), length);
    }

    /**
     * Provides memory: that of an explicit bound is touched now, that of the default when it is first used.
     *
     * @param pipeline the pipeline's name, for what is reported
     * @param bound how many there may be, or 0 for the default: 1,048,576 or, where they would take over 1 GiB, as many as
     *     fit in that but 1,024 at the least
     * @param length the bytes of one
     */
    static PartitionEntries of(final String pipeline, final int bound, final int length) {
        final long fit = Math.max(DEFAULT_AT_LEAST, Math.min(DEFAULT, DEFAULT_BYTES / length));
        return new PartitionEntries(pipeline, bound > 0 ? bound : (int) fit, length, bound > 0);
    }

    MemoryRegion region() {
        return region;
    }

    int length() {
        return length;
    }

    int limit() {
        return limit;
    }

    /** How many are in use, or have been. */
    int size() {
        return size;
    }

    /** Where an entry lies; they are numbered from 0. */
    long address(final int number) {
        return nobody() + (number + 1L) * length;
    }

    /** Where the one lies that is nobody's. */
    long nobody() {
        return region.address;
    }

    /**
     * Takes an entry, which is zeroed.
     *
     * @param again the number of one that was in use before, or -1 for the next one
     * @return its number
     * @throws PartitionLimitException if all are in use
     */
    int take(final int again) {
        if (again >= 0) {
            Memory.clearFew(address(again), length);
            return again;
        }
        if (size == limit) {
            throw new PartitionLimitException(pipeline, limit);
        }
        if (zeroed) {
            // Its first word once more: a store brings the line into the cache, a load of the step's would wait for it.
            Memory.putLong(address(size), 0);
        } else {
            Memory.clearFew(address(size), length);
        }
        return size++;
    }

    /** Takes the next entry, with the bytes of one that was written there or further on. */
    int takeRestored(final int number) {
        if (number != size) {
            Memory.copy(address(number), address(size), length);
        }
        return size++;
    }

    /** Leaves no bytes of those that were written and not taken where new entries are expected to be zeroed already. */
    void clearRest(final int written) {
        if (zeroed && written > size) {
            Memory.clear(address(size), (long) (written - size) * length);
        }
    }
}
