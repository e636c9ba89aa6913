package io.roda.runtime.spi;

import java.util.function.LongConsumer;

/**
 * The keys of an index: the table that is read and, at times, one that is to follow it. Every record that comes goes into
 * that one, too, and what else belongs in it is found in one way or the other while records come; then it takes over. So
 * the index's thread is never held up, and its readers never wait.
 */
abstract class IndexTable {
    private final RecordStore store;

    /** The table that is read. */
    private volatile IndexSlots current;

    /** Records before this sequence are gone for look-ups, see {@link #forget}. */
    private volatile long oldest;

    IndexTable(final RecordStore store, final IndexSlots first) {
        this.store = store;
        this.current = first;
    }

    /**
     * Provides memory for the keys of all records that a store has room for.
     *
     * @throws IllegalArgumentException if there may be more of them than the slots of an index can tell apart
     */
    static IndexTable of(final String index, final RecordReader reader) {
        return reader.store().memory().ring
                ? new RingIndexTable(index, reader)
                : new GrowingIndexTable(index, reader.store());
    }

    /** The slots for some records, if there are so many for each of them; or more, for a power of two. */
    static long slots(final String index, final RecordStore store, final long records, final int slotsPerRecord) {
        final long room = store.memory().slots;
        if (room >= IndexSlots.SEQUENCES / RingIndexTable.SLOTS_PER_RECORD) {
            throw new IllegalArgumentException("index '" + index + "' takes a store of less than "
                    + IndexSlots.SEQUENCES / RingIndexTable.SLOTS_PER_RECORD + " records; store '" + store.name()
                    + "' has room for " + room);
        }
        return Long.highestOneBit(Math.max(8, records * 2 - 1)) * slotsPerRecord;
    }

    final RecordStore store() {
        return store;
    }

    final IndexSlots current() {
        return current;
    }

    /** Makes a table the one that is read. The index's thread only. */
    final void turnTo(final IndexSlots other) {
        current = other;
    }

    /**
     * Takes records for gone. A pipeline that writes a ring sets its claim back at the end of a batch, and records are there
     * again that were not while it worked. A key whose record was gone then has another slot by now, and must not be found in
     * the one before. The index's thread only.
     *
     * @param before the sequence before which they are
     */
    final void forget(final long before) {
        if (before > oldest) {
            oldest = before;
        }
    }

    /** The oldest record that look-ups may find, if it is there. */
    final long oldest() {
        return oldest;
    }

    /** The table to fill besides the current one, or null. The index's thread only. */
    abstract IndexSlots filling();

    /**
     * Goes on with what belongs into the table to fill and doesn't come by itself. The index's thread only.
     *
     * @param inputs how many inputs came since the last time
     * @param enter enters the record with a sequence into that table
     */
    abstract void fill(int inputs, LongConsumer enter);

    /** Begins or ends to fill another table. The index's thread only, between two batches. */
    abstract void turnOver(long position);

    /** How often a table took over that may be used again. */
    abstract long generation();

    /** How many keys there are whose latest record is. */
    abstract long size();
}
