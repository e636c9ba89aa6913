package io.roda.runtime.spi;

/** Searches of one thread in an index's table. */
final class IndexLookup {
    /** What {@link #latest} says of a slot that no key has taken. */
    static final long FREE = 0;

    /** What {@link #latest} says of a slot that another key has taken, or one whose record is gone. */
    static final long OTHER = -1;

    private final IndexTable table;
    private final StoreMemory memory;

    /** Where a record of a ring is copied to. */
    private final MemoryRegion copy;

    /** Where records of a store that fills up lie. */
    private final long records;

    private final int length;

    private IndexSlots slots;
    private long generation;
    private boolean again;

    /** Before which sequence this search has found records to be gone; 0 if none. */
    private long gone;

    IndexLookup(final IndexTable table) {
        this.table = table;
        this.memory = table.store().memory();
        this.copy = memory.ring ? RingCopies.region(memory) : null;
        this.records = memory.address(0);
        this.length = memory.length;
        this.slots = table.current();
    }

    /** The memory of what is found. */
    MemoryRegion region() {
        return copy == null ? memory.region : copy;
    }

    /** Searches one table, whichever is current. The index's own thread. */
    void in(final IndexSlots chosen) {
        generation = table.generation();
        slots = chosen;
    }

    /** Searches whichever table is current, from here on. */
    void inCurrent() {
        generation = table.generation(); // before the table: a later one is noticed
        final IndexSlots current = table.current();
        if (slots != current) { // mostly it is the same, and a look costs less than the store's barrier
            slots = current;
        }
        again = false;
    }

    IndexSlots slots() {
        return slots;
    }

    /** Begins a search of the index's own thread. */
    long begin(final long hash) {
        gone = 0;
        return slots.slot(hash);
    }

    /** Gives a free slot to a key that this search hasn't found, nor shall others in the slots that it was in. */
    void add(final long slot, final long hash, final long sequence) {
        table.forget(gone);
        slots.add(slot, hash, sequence);
    }

    /**
     * The address of the latest record under a key that may be the one, if that is in the slot where the search starts;
     * {@link #OTHER} where the search has to tell, as it has always in a ring.
     */
    long first(final long hash) {
        if (copy != null) {
            return OTHER;
        }
        final IndexSlots chosen = table.current();
        final long word = chosen.load(hash);
        return IndexSlots.isTagged(word, hash) ? record(word) : OTHER;
    }

    private long record(final long word) {
        return records + IndexSlots.sequence(word) * length;
    }

    /** {@link #FREE}, {@link #OTHER}, or the address of the latest record under a key that may be the one. */
    long latest(final long slot, final long hash) {
        final long word = slots.load(slot);
        if (word == 0) {
            return free();
        }
        return IndexSlots.isTagged(word, hash) ? record(slots, slot, word, 0) : OTHER;
    }

    /** The same of a slot of a table that a search need not be in, whatever the key. */
    long latest(final IndexSlots chosen, final long slot) {
        final long word = chosen.load(slot);
        return word == 0 ? FREE : record(chosen, slot, word, RingCopies.stride(memory));
    }

    private long free() {
        if (generation == table.generation()) {
            return FREE;
        }
        again = true;
        return OTHER;
    }

    private long record(final IndexSlots in, final long slot, final long word, final int place) {
        if (copy == null) {
            return record(word);
        }
        return copied(in, slot, word, copy.address + place);
    }

    /** A record that is gone may have a later one under its key, which the slot says by now. */
    private long copied(final IndexSlots in, final long slot, final long first, final long to) {
        long before = 0;
        for (long word = first; word != before && word != 0; word = in.load(slot)) {
            final long sequence = IndexSlots.sequence(word, memory.published());
            if (sequence >= table.oldest() && memory.copy(sequence, to)) {
                return to;
            }
            gone = Math.max(gone, sequence + 1);
            before = word;
        }
        return OTHER;
    }

    /** Where the search goes on. */
    long following(final long slot, final long hash) {
        if (again) {
            inCurrent();
            return slots.slot(hash);
        }
        return slots.following(slot, hash);
    }
}
