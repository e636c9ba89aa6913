package io.roda.runtime.spi;

import io.roda.runtime.StoreClosedException;
import java.lang.ref.Reference;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The base of generated readers of an index. A reader is confined to one thread; take another reader for another
 * thread.
 *
 * <p>Lookups never wait, whatever the thread that computes the index does. They see every record indexed before, and of
 * those indexed meanwhile either the record or the one before it under the same key.
 */
public abstract class RecordIndexReader extends RawAccess {
    /** What {@link #latest} says of a slot that no key has taken. */
    protected static final long FREE = IndexLookup.FREE;

    /** What {@link #latest} says of a slot that another key has taken. */
    protected static final long OTHER = IndexLookup.OTHER;

    private final IndexTable table;
    private final IndexLookup lookup;

    /**
     * A reader of an index.
     *
     * @param index the index
     * @throws StoreClosedException if the store is closed
     */
    protected RecordIndexReader(final RecordIndex index) {
        table = index.table();
        lookup = new IndexLookup(table);
        checkOpen();
    }

    /**
     * How many keys the index holds: over a ring, those whose latest record hasn't been overwritten, which takes a look at
     * every slot.
     *
     * @return the number of keys
     * @throws StoreClosedException if the store is closed
     */
    public final long size() {
        checkOpen();
        return table.size();
    }

    /**
     * The memory of the records, for flyweights.
     *
     * @param index the index of this reader
     * @return the region of its store, or that of copies
     */
    protected final MemoryRegion region(final RecordIndex index) {
        return lookup.region();
    }

    /**
     * Refuses to read a store that is closed.
     *
     * @throws StoreClosedException if the store is closed
     */
    protected final void checkOpen() {
        table.store().checkOpen();
    }

    /**
     * A first look for a key, which mostly is all it takes.
     *
     * @param hash the key's hash
     * @return the address of the latest record under a key that may be the one, or {@link #OTHER} if the search has to tell
     */
    protected final long first(final long hash) {
        return lookup.first(hash);
    }

    /**
     * Where the search for a key starts.
     *
     * @param hash the key's hash
     * @return a slot
     */
    protected final long slot(final long hash) {
        lookup.inCurrent();
        return lookup.slots().slot(hash);
    }

    /**
     * Where the search for a key goes on.
     *
     * @param slot the slot before
     * @param hash the key's hash
     * @return the next one
     */
    protected final long following(final long slot, final long hash) {
        return lookup.following(slot, hash);
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
     * Gives the latest record under each key to a consumer, in no particular order. What is indexed meanwhile may be among
     * them or not. Look-ups by the consumer are no matter.
     *
     * @param each a flyweight over {@link #region}, which is placed on each of them in turn
     * @param consumer takes it
     * @param <V> its type
     * @throws StoreClosedException if the store is closed
     */
    protected final <V extends StructView> void forEach(final V each, final Consumer<? super V> consumer) {
        Objects.requireNonNull(consumer, "consumer");
        final IndexSlots slots = table.current();
        for (long slot = 0; slot < slots.count(); slot++) {
            checkOpen();
            if (placeFound(each, lookup.latest(slots, slot))) {
                consumer.accept(each);
            }
        }
    }

    /**
     * Passes on what was read of a record, which until then has been kept from being freed.
     *
     * @param read what was read
     * @param <R> its type
     * @return the same
     */
    protected final <R> R held(final R read) {
        Reference.reachabilityFence(this);
        return read;
    }

    /**
     * Places a flyweight on what a search has found.
     *
     * @param view a flyweight over {@link #region}
     * @param record the address of a record, or {@link #FREE}
     * @return whether there is a record
     */
    protected final boolean placeFound(final StructView view, final long record) {
        if (record == FREE || record == OTHER) {
            return false;
        }
        view.placeAt(record);
        Reference.reachabilityFence(this);
        return true;
    }
}
