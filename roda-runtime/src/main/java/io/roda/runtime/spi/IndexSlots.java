package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.ref.Reference;

/**
 * The slots of an index, outside the heap and bounded; written by one thread, read by any.
 *
 * <p>An open-addressing table of 8-byte words, probed a cache line at a time. A word is a tag of 24 bits from the key's
 * hash and, in the low 40 bits, the sequence of the latest record under the key plus 1, so that 0 is a free slot. Keys
 * stay in the slot that they first took; a later record only changes the sequence. So a reader needs one acquiring load a
 * slot and never waits.
 *
 * <p>The thread that writes a word has seen the record published, and the word is written with release: who loads it
 * sees the record.
 */
final class IndexSlots {
    /** How many sequences can be told from one another; a table that lives longer knows which of them is meant. */
    static final long SEQUENCES = 1L << 40;

    private static final int SEQUENCE_BITS = 40;
    private static final long SEQUENCE_MASK = SEQUENCES - 1;

    /** Bytes before the first slot. The number of keys lies in their middle, away from what is read on either side. */
    private static final int HEADER = 256;

    private static final int USED_OFFSET = 128;

    private final MemoryRegion region;
    private final long slots;
    private final long mask;

    IndexSlots(final String index, final long count) {
        this.region = MemoryRegion.zeroed(HEADER + count * Long.BYTES, "index '" + index + "'");
        this.slots = region.address + HEADER;
        this.mask = count - 1;
    }

    long count() {
        return mask + 1;
    }

    /** How many slots are taken. */
    long used() {
        final long used = Memory.getLongAcquire(region.address + USED_OFFSET);
        Reference.reachabilityFence(this);
        return used;
    }

    /** Frees all slots. */
    void clear() {
        Memory.clear(region.address, region.length);
    }

    /** Where the search for a key starts. */
    long slot(final long hash) {
        return hash & mask;
    }

    /** Where the search for a key goes on. */
    long following(final long slot, final long hash) {
        return KeyHash.following(slot, hash, mask);
    }

    /** Brings the slots where the searches for some keys start into the cache; see {@link KeyHash#lookAhead}. */
    long lookAhead(final long[] hashes, final int count) {
        return KeyHash.lookAhead(slots, mask, hashes, count);
    }

    /** What a slot holds, 0 where it is free. */
    long load(final long slot) {
        final long word = Memory.getLongAcquire(word(slot));
        Reference.reachabilityFence(this);
        return word;
    }

    void add(final long slot, final long hash, final long sequence) {
        replace(slot, hash, sequence);
        Memory.putLongRelease(region.address + USED_OFFSET, used() + 1);
    }

    void replace(final long slot, final long hash, final long sequence) {
        Memory.putLongRelease(word(slot), tag(hash) << SEQUENCE_BITS | (sequence + 1 & SEQUENCE_MASK));
        Reference.reachabilityFence(this);
    }

    private long word(final long slot) {
        return slots + (slot & mask) * Long.BYTES;
    }

    /** Whether a word may be that of a key. */
    static boolean isTagged(final long word, final long hash) {
        return word >>> SEQUENCE_BITS == tag(hash);
    }

    /** Never 0, so that no word is. */
    private static long tag(final long hash) {
        return hash >>> SEQUENCE_BITS | 1;
    }

    /** The sequence that a word means over a store that fills up, whose sequences are all less. */
    static long sequence(final long word) {
        return (word & SEQUENCE_MASK) - 1;
    }

    /** The sequence that a word means: the last one before a position, of all that end in its bits. */
    static long sequence(final long word, final long published) {
        return published - 1 - (published - (word & SEQUENCE_MASK) & SEQUENCE_MASK);
    }
}
