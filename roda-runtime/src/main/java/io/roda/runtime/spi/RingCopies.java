package io.roda.runtime.spi;

/**
 * A reader's own copies of records of a ring, whose slots may be written again at any time: one of the record that its
 * cursor is on, one of the record that it was asked for last, and those of its window.
 */
final class RingCopies {
    /** Copies don't share a cache line, nor an alignment that a struct may ask for. */
    private static final int STRIDE = 64;

    private final StoreMemory memory;
    private final MemoryRegion records;
    private MemoryRegion window;

    RingCopies(final StoreMemory memory, final MemoryRegion records) {
        this.memory = memory;
        this.records = records;
    }

    /** Memory for the copies of two records. */
    static MemoryRegion region(final StoreMemory memory) {
        return MemoryRegion.zeroed(2L * stride(memory), "copies of a ring's records");
    }

    /** How far one copy lies from the next. */
    static int stride(final StoreMemory memory) {
        return (memory.length + STRIDE - 1) & -STRIDE;
    }

    /** Copies a record and places a view there, unless it was overwritten. */
    boolean place(final StructView view, final long sequence, final boolean cursor) {
        final long offset = cursor ? 0 : stride(memory);
        if (!memory.copy(sequence, records.address(offset, memory.length))) {
            return false;
        }
        view.place(offset);
        return true;
    }

    /** Copies records and places a window over them, unless one was overwritten. */
    boolean place(final RecordWindow target, final long from, final int count) {
        final long bytes = (long) count * memory.length;
        if (count > memory.slots || from < memory.oldest()) {
            return false;
        }
        if (window == null || window.length < bytes) {
            final MemoryRegion larger = MemoryRegion.zeroed(Long.highestOneBit(2 * bytes - 1), "a window over a ring");
            // It keeps the one before, which a view that is wrongly used on another thread may still be placed in.
            window = MemoryRegion.of(larger.address, larger.length, new MemoryRegion[] {larger, window});
        }
        if (!memory.copy(from, count, window.address)) {
            return false;
        }
        target.moveTo(window);
        target.place(0, count, bytes);
        return true;
    }
}
