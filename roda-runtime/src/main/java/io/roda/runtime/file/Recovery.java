package io.roda.runtime.file;

import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;

/**
 * Brings the counters of a mapped file to where its writer can go on. Each step leaves counters that pass all checks, so
 * that it can be ended at any instant and begun again.
 */
final class Recovery {
    private final StoreHead head;
    private final CountersCheck counters;
    private final long address;
    private final long publishedBefore;
    private long published;
    private long durable;

    /**
     * Prepares.
     *
     * @param head the file's head
     * @param counters its counters as they were read
     * @param address where they are mapped
     */
    Recovery(final StoreHead head, final CountersCheck counters, final long address) {
        this.head = head;
        this.counters = counters;
        this.address = address;
        this.publishedBefore = counters.published();
        this.published = publishedBefore;
        this.durable = counters.at(Counters.DURABLE);
    }

    /**
     * Recovers.
     *
     * @param onlyDurable whether to give up what wasn't forced to the device, and what may have been overwritten
     */
    void run(final boolean onlyDurable) {
        if (onlyDurable) {
            published = durable;
        }
        final long floor = floor(onlyDurable);
        for (int i = 0; i < Counters.MAX_READERS; i++) {
            final int cursor = CountersCheck.readerAt(i) + Counters.READER_CURSOR;
            if (counters.isUsed(i) && counters.at(cursor) > published) {
                put(cursor, published);
            } else if (counters.isUsed(i) && onlyDurable && waitsFor(counters.at(cursor), floor)) {
                put(cursor, floor);
            }
        }
        if (head.whenFull() != WhenFull.FAIL) {
            put(Counters.FLOOR, floor);
        }
        put(Counters.PUBLISHED, published);
        put(Counters.CLAIMED, published);
    }

    private long floor(final boolean onlyDurable) {
        final long claimed = onlyDurable
                ? Math.max(counters.at(Counters.CLAIMED), counters.at(Counters.FORCED_CLAIM))
                : counters.at(Counters.CLAIMED);
        final long whole = Math.max(counters.at(Counters.FLOOR), claimed - head.capacity());
        return Math.max(0, Math.min(whole, published));
    }

    /** What a writer that waits has overwritten was done with; only the cursor that says so may not have been forced. */
    private boolean waitsFor(final long cursor, final long floor) {
        return head.whenFull() == WhenFull.WAIT_FOR_READERS && cursor < floor;
    }

    /** Remembers that everything published has been forced to the device. */
    void setDurable() {
        durable = published;
        put(Counters.DURABLE, published);
    }

    long published() {
        return published;
    }

    long durable() {
        return durable;
    }

    long dropped() {
        return publishedBefore - published;
    }

    private void put(final int offset, final long sequence) {
        Memory.putLongRelease(address + offset, PositionWord.of(sequence));
    }
}
