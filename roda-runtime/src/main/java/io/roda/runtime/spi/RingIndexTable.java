package io.roda.runtime.spi;

import java.util.function.LongConsumer;

/**
 * The keys of an index over a ring, which go as their records are overwritten, and would fill any table. So there are two:
 * once the one that is read is half full, every record goes into the other one as well, until that has seen as many
 * records as the ring has slots; then all that are there are in it, and it takes over. Nothing is ever moved, and no
 * reader waits; one that was still searching the table before finds that out when it comes upon a free slot, and searches
 * again.
 */
final class RingIndexTable extends IndexTable {
    static final int SLOTS_PER_RECORD = 4;

    private final StoreMemory memory;

    /** How often a table took over from the other. */
    private volatile long generation;

    /** The other table; whether it is being filled, and since which record. */
    private IndexSlots other;

    private boolean filling;
    private long turns;
    private long since;

    RingIndexTable(final String index, final RecordReader reader) {
        this(
                index,
                reader.store(),
                slots(index, reader.store(), keys(reader.store().memory().slots), SLOTS_PER_RECORD));
        since = reader.position();
    }

    private RingIndexTable(final String index, final RecordStore store, final long count) {
        super(store, new IndexSlots(index, count));
        this.memory = store.memory();
        this.other = new IndexSlots(index, count);
    }

    /**
     * Turning over begins when a table is half full, at the end of a batch, and takes as many records as the ring has and
     * less than a batch more: there must be room for two batches besides those.
     */
    private static long keys(final long records) {
        return Math.max(records, Math.min(2 * records, 2 * BatchStage.BATCH));
    }

    @Override
    long generation() {
        return generation;
    }

    @Override
    IndexSlots filling() {
        return filling ? other : null;
    }

    /** All that is in a ring comes anew. */
    @Override
    void fill(final int inputs, final LongConsumer enter) {}

    @Override
    void turnOver(final long position) {
        if (filling && position - since >= memory.slots) {
            final IndexSlots before = current();
            turnTo(other);
            generation = ++turns;
            other = before;
            filling = false;
        } else if (!filling
                && (current().used() > current().count() / 2 || position - since > IndexSlots.SEQUENCES / 2)) {
            other.clear();
            filling = true;
            since = position;
        }
    }

    /** Takes a look at every slot. */
    @Override
    long size() {
        final IndexSlots slots = current();
        final long oldest = Math.max(oldest(), memory.oldest());
        long size = 0;
        for (long slot = 0; slot < slots.count(); slot++) {
            final long word = slots.load(slot);
            if (word != 0 && IndexSlots.sequence(word, memory.published()) >= oldest) {
                size++;
            }
        }
        return size;
    }
}
