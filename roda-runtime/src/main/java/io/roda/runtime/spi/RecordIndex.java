package io.roda.runtime.spi;

import io.roda.runtime.PipelineFailedException;

/**
 * The base of generated indexes: finds the latest record under a key, in a table outside the heap.
 *
 * <p>An index is an Agrona agent, run by one thread at a time. Its readers may be on any thread, meanwhile. There is
 * memory for a key in every record that the store has room for, from the beginning: two to four slots of 8 bytes each
 * and, for smaller tables while there are fewer keys, a third of that.
 *
 * <p>A generated index searches like this: from {@link #slot} on, it asks {@link #latest} of each slot and goes to the
 * {@link #following} one while that is {@link #OTHER} or the address of a record with another key.
 */
public abstract class RecordIndex extends BatchStage {
    /** What {@link #latest} says of a slot that no key has taken. */
    protected static final long FREE = IndexLookup.FREE;

    /** What {@link #latest} says of a slot that another key has taken. */
    protected static final long OTHER = IndexLookup.OTHER;

    private final IndexTable table;
    private final IndexLookup lookup;

    /**
     * Provides memory for as many keys as there may be records.
     *
     * @param name the index's name
     * @param input reads the store from its first record
     * @throws OutOfMemoryError if the memory can't be had
     */
    @SuppressWarnings("this-escape") // what is called here is final, and none of a subclass's
    protected RecordIndex(final String name, final RecordReader input) {
        super(name, input);
        table = IndexTable.of(name, input);
        lookup = new IndexLookup(table);
        input().take();
    }

    /**
     * Indexes all that has been published. One thread at a time, and not while an engine runs this index.
     *
     * @return how many records were indexed
     * @throws PipelineFailedException if a record's key can't be computed, then and at every later call
     */
    public final int compute() {
        int computed = 0;
        for (int batch = doWork(); batch > 0; batch = doWork()) {
            computed += batch;
        }
        return computed;
    }

    /**
     * Where the search for a key starts.
     *
     * @param hash the key's hash
     * @return a slot
     */
    protected final long slot(final long hash) {
        return lookup.begin(hash);
    }

    @Override
    final boolean isWide() {
        return lookup.slots().used() > PartitionTable.WIDE;
    }

    @Override
    protected final void lookAhead(final int count) {
        lookedAt(lookup.slots().lookAhead(hashes, count));
    }

    /**
     * Where the search for a key goes on.
     *
     * @param slot the slot before
     * @param hash the key's hash
     * @return the next one
     */
    protected final long following(final long slot, final long hash) {
        return lookup.slots().following(slot, hash);
    }

    /**
     * What a slot holds.
     *
     * @param slot the slot
     * @param hash the hash of the key that is searched
     * @return {@link #FREE}, {@link #OTHER}, or the address of the latest record under a key that may be the one
     */
    protected final long latest(final long slot, final long hash) {
        return lookup.latest(slot, hash);
    }

    /**
     * Gives a free slot to a new key.
     *
     * @param slot the slot
     * @param hash the key's hash
     * @param at the sequence of the record
     */
    protected final void add(final long slot, final long hash, final long at) {
        lookup.add(slot, hash, at);
    }

    /**
     * Makes a record the latest one under a key.
     *
     * @param slot the slot of the key
     * @param hash the key's hash
     * @param at the sequence of the record
     */
    protected final void replace(final long slot, final long hash, final long at) {
        lookup.slots().replace(slot, hash, at);
    }

    final IndexTable table() {
        return table;
    }

    /** Every input has room: the table is this index's own. */
    @Override
    final int reserve(final int inputs) {
        return inputs;
    }

    /** Takes the batch into the table that is to follow, too. */
    @Override
    final void run(final long from, final long to) throws Throwable {
        super.run(from, to);
        if (table.filling() != null) {
            lookup.in(table.filling());
            super.run(from, to);
            table.fill((int) (to - from), this::enter);
        }
    }

    /** Enters a record that was indexed before. */
    private void enter(final long at) {
        final long before = reached;
        reachBack();
        try {
            process(at, at + 1);
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(
                    "the key of record " + at + " " + input(at) + " could be computed once, but"
                            + " not again; it must be a function of the record alone",
                    e);
        } finally {
            reached = before;
        }
    }

    /** Each entry is visible to readers as soon as it is written; what may be due is the change of tables. */
    @Override
    final void publish(final boolean whole) {
        if (whole) {
            table.turnOver(batchTo());
            lookup.in(table.current());
        }
    }
}
