package io.roda.runtime.spi;

/**
 * The keys of an index, over a store that fills up or over a ring.
 *
 * <p>As no more keys than records can come, the table over a store that fills up never grows. In a ring, keys go as
 * their records are overwritten, and would fill any table. So there are two: once the one that is read is half full, every
 * record goes into the other one as well, until that has seen as many records as the ring has slots; then all that are
 * there are in it, and it takes over. Nothing is ever moved, and no reader waits; one that was still searching the table
 * before finds that out when it comes upon a free slot, and searches again.
 */
final class IndexTable {
    private static final int SLOTS_PER_RECORD = 2;
    private static final int SLOTS_PER_RECORD_OF_RING = 4;

    private final RecordStore store;
    private final StoreMemory memory;

    /** The table that is read. */
    private volatile IndexSlots current;

    /** How often a table took over from the other. */
    private volatile long generation;

    /** The other table of a ring's index; whether it is being filled, and since which record. */
    private IndexSlots other;

    private boolean filling;
    private long turns;
    private long since;

    IndexTable(final String index, final RecordReader reader) {
        this.store = reader.store();
        this.memory = store.memory();
        final long records = memory.slots;
        if (records >= IndexSlots.SEQUENCES / SLOTS_PER_RECORD_OF_RING) {
            throw new IllegalArgumentException("index '" + index + "' takes a store of less than "
                    + IndexSlots.SEQUENCES / SLOTS_PER_RECORD_OF_RING + " records; store '" + store.name()
                    + "' has room for " + records);
        }
        final long count = Long.highestOneBit(Math.max(8, slotsFor(records) * 2 - 1))
                * (memory.ring ? SLOTS_PER_RECORD_OF_RING : SLOTS_PER_RECORD);
        this.current = new IndexSlots(index, count);
        this.other = memory.ring ? new IndexSlots(index, count) : null;
        this.since = reader.position();
    }

    /**
     * Turning over begins when a table is half full, at the end of a batch, and takes as many records as the ring has and
     * less than a batch more: there must be room for two batches besides those.
     */
    private long slotsFor(final long records) {
        return memory.ring ? Math.max(records, Math.min(2 * records, 2 * BatchStage.BATCH)) : records;
    }

    RecordStore store() {
        return store;
    }

    IndexSlots current() {
        return current;
    }

    long generation() {
        return generation;
    }

    /** The table to fill besides the current one, or null. */
    IndexSlots filling() {
        return filling ? other : null;
    }

    /** Begins or ends to fill the other table. The index's thread only, between two batches. */
    void turnOver(final long position) {
        if (other == null) {
            return;
        }
        if (filling && position - since >= memory.slots) {
            final IndexSlots before = current;
            current = other;
            generation = ++turns;
            other = before;
            filling = false;
        } else if (!filling && (current.used() > current.count() / 2 || position - since > IndexSlots.SEQUENCES / 2)) {
            other.clear();
            filling = true;
            since = position;
        }
    }

    /** How many keys there are whose latest record is. */
    long size() {
        final IndexSlots slots = current;
        if (!memory.ring) {
            return slots.used();
        }
        long size = 0;
        for (long slot = 0; slot < slots.count(); slot++) {
            final long word = slots.load(slot);
            if (word != 0 && IndexSlots.sequence(word, memory.published()) >= memory.oldest()) {
                size++;
            }
        }
        return size;
    }
}
