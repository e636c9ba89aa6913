package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.ref.Reference;

/**
 * The slots of an index, outside the heap and bounded by what the store has room for; written by one thread, read by
 * any.
 *
 * <p>An open-addressing table of 8-byte words, probed a cache line at a time. A word is a tag of 24 bits from the key's hash and,
 * in the low 40 bits, the sequence of the latest record under the key plus 1, so that 0 is a free slot. Keys stay in
 * the slot that they first took; a later record only changes the sequence. So a reader needs one acquiring load a
 * slot, never waits and never tries again, and as no more keys than records can come at least half the slots stay
 * free.
 *
 * <p>The thread that writes a word has seen the record published, and the word is written with release: who loads it
 * sees the record.
 */
final class IndexTable {
    /** What {@link #latest} says of a slot that no key has taken. */
    static final long FREE = 0;

    /** What {@link #latest} says of a slot that another key has taken. */
    static final long OTHER = -1;

    private static final int SEQUENCE_BITS = 40;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    /** Bytes before the first slot. The number of keys lies in their middle, away from what is read on either side. */
    private static final int HEADER = 256;

    private static final int SIZE_OFFSET = 128;

    private final RecordStore store;
    private final MemoryRegion region;
    private final long slots;
    private final long mask;

    IndexTable(final String name, final RecordStore store) {
        this.store = store;
        final long capacity = store.capacity();
        if (capacity >= SEQUENCE_MASK) {
            throw new IllegalArgumentException("index '" + name + "' holds sequences below " + SEQUENCE_MASK
                    + "; store '" + store.name() + "' has room for " + capacity + " records");
        }
        final long count = Long.highestOneBit(Math.max(8, capacity * 2 - 1)) * 2;
        this.region = MemoryRegion.zeroed(HEADER + count * Long.BYTES, "index '" + name + "'");
        this.slots = region.address + HEADER;
        this.mask = count - 1;
    }

    RecordStore store() {
        return store;
    }

    long slots() {
        return mask + 1;
    }

    /** How many keys there are. */
    long size() {
        final long size = Memory.getLongAcquire(region.address + SIZE_OFFSET);
        Reference.reachabilityFence(this);
        return size;
    }

    /** Where the search for a key starts. */
    long slot(final long hash) {
        return hash & mask;
    }

    /** Brings the slots where the searches for some keys start into the cache; see {@link KeyHash#lookAhead}. */
    long lookAhead(final long[] hashes, final int count) {
        return KeyHash.lookAhead(slots, mask, hashes, count);
    }

    /** Where the search for a key goes on. */
    long following(final long slot, final long hash) {
        return KeyHash.following(slot, hash) & mask;
    }

    /** {@link #FREE}, {@link #OTHER}, or the address of the latest record under a key that may be the one. */
    long latest(final long slot, final long hash) {
        final long word = Memory.getLongAcquire(word(slot));
        Reference.reachabilityFence(this);
        if (word == 0) {
            return FREE;
        }
        return tag(word) == tag(hash) ? record(word) : OTHER;
    }

    /** {@link #FREE}, or the address of the latest record under the key that has taken the slot. */
    long latest(final long slot) {
        final long word = Memory.getLongAcquire(word(slot));
        Reference.reachabilityFence(this);
        return word == 0 ? FREE : record(word);
    }

    void add(final long slot, final long hash, final long sequence) {
        replace(slot, hash, sequence);
        Memory.putLongRelease(region.address + SIZE_OFFSET, size() + 1);
    }

    void replace(final long slot, final long hash, final long sequence) {
        Memory.putLongRelease(word(slot), tag(hash) << SEQUENCE_BITS | sequence + 1);
    }

    private long word(final long slot) {
        return slots + (slot & mask) * Long.BYTES;
    }

    private static long tag(final long word) {
        return word >>> SEQUENCE_BITS;
    }

    private long record(final long word) {
        return store.address((word & SEQUENCE_MASK) - 1);
    }
}
