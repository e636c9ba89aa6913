package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * A reader's own copies of records of a ring, whose slots may be written again at any time: one of the record that its
 * cursor is on, one of the record that it was asked for last, and those of its window. A record that the reader's gate
 * keeps may be read where it lies, and be copied before the gate is moved past it.
 */
final class RingCopies {
    /** Copies don't share a cache line, nor an alignment that a struct may ask for. */
    private static final int STRIDE = 64;

    private final StoreMemory memory;
    private final MemoryRegion records;
    private MemoryRegion window;

    /** The sequences of a lap, and where record 0 would lie if it were in that: places follow without a division. */
    private long lapFrom;

    private long lapEnd;
    private long origin;

    /** Whether the cursor is placed on a record where that lies; a copy of it is due. */
    private boolean inRing;

    RingCopies(final StoreMemory memory, final MemoryRegion records) {
        this.memory = memory;
        this.records = records;
    }

    /** Memory for the copies of two records. */
    static MemoryRegion region(final StoreMemory memory) {
        final MemoryRegion copies = MemoryRegion.zeroed(2L * stride(memory), "copies of a ring's records");
        copies.keep(memory.region); // where the cursor's flyweight is placed, too
        return copies;
    }

    /** How far one copy lies from the next. */
    static int stride(final StoreMemory memory) {
        return (memory.length + STRIDE - 1) & -STRIDE;
    }

    /** Places the cursor on a copy of a record that a gate keeps. */
    void placeKept(final StructView cursor, final long sequence) {
        Memory.copy(address(sequence), records.address, memory.length);
        cursor.place(0);
        inRing = false;
    }

    /**
     * Places the cursor on a record that a gate keeps, where it lies, from where it may go on to those that follow in a
     * row. Before the gate is moved past the one it is on, it has to {@link #leave}.
     *
     * @return how many slots follow in a row from that record's on
     */
    long placeInRing(final StructView cursor, final long sequence) {
        cursor.placeAt(address(sequence));
        inRing = true;
        return lapEnd - sequence;
    }

    /** Has the cursor show a copy from now on, if it is placed where its record lies. */
    void leave(final StructView cursor) {
        if (inRing) {
            Memory.copy(cursor.address(), records.address, memory.length);
            cursor.place(0);
            inRing = false;
        }
    }

    private long address(final long sequence) {
        if (sequence < lapFrom || sequence >= lapEnd) {
            origin = memory.address(sequence) - sequence * memory.length;
            lapFrom = sequence - memory.slot(sequence);
            lapEnd = lapFrom + memory.slots;
        }
        return origin + sequence * memory.length;
    }

    /** Copies a record and places a view there, unless it was overwritten. */
    boolean place(final StructView view, final long sequence, final boolean cursor) {
        final long offset = cursor ? 0 : stride(memory);
        if (!memory.copy(sequence, records.address(offset, memory.length))) {
            return false;
        }
        view.place(offset);
        if (cursor) {
            inRing = false;
        }
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
