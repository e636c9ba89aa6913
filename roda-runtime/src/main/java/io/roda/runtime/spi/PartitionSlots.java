package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The slots through which a pipeline's partitions are found.
 *
 * <p>It is an open-addressing table of 8-byte words, each the place of an entry, from 1 on, above the low half of a key's
 * hash: a word is small enough that a probe costs one cache line, and a half that differs saves the look at the entry.
 * Whether two keys are equal is the generated code's to say.
 *
 * <p>Nearly always the first word that a search looks at is the one. So a generated loop looks at that by itself, and only
 * if the key isn't there it searches, slot by slot. That first look doesn't ask whether the slot is free: a free one's word
 * is 0, and should the half of a hash be 0, too, it leads to place 0, which no key has. The bytes there are 0, as those of
 * one key are, but {@link KeyHash} gives that one another hash.
 */
public abstract class PartitionSlots {
    /** What {@link #entry} says of a slot that no key has taken. */
    public static final long FREE = 0;

    /** What {@link #entry} says of a slot that another key has taken. */
    public static final long OTHER = -1;

    /** What the first look for a partition gives where the key is new, or lies further on in its search. */
    public static final long UNKNOWN = 0;

    /** The half of a word that is of a hash, enough of it for the largest table. */
    private static final long HASH = 0xffff_ffffL;

    /** The address of place 0. */
    private final long nobody;

    private final int entryLength;

    /** The table that is searched. */
    private long slots;

    private long mask;

    @SuppressWarnings("UnusedVariable") // that it is written is its use
    private long lookedAt;

    PartitionSlots(final long nobody, final int entryLength) {
        this.nobody = nobody;
        this.entryLength = entryLength;
    }

    /** Searches a table of so many slots, a power of two, from now on. */
    final void searchIn(final long address, final long count) {
        slots = address;
        mask = count - 1;
    }

    /** The bytes of state for one partition with its key. */
    final int entryLength() {
        return entryLength;
    }

    /**
     * The word in the slot where the search for a key starts.
     *
     * @param hash the key's hash
     * @return the word, 0 if the slot is free
     */
    public final long word(final long hash) {
        return Memory.getLong(slots + slot(hash) * Long.BYTES);
    }

    /**
     * Whether a word may be that of a key.
     *
     * @param word a slot's word
     * @param hash the key's hash
     * @return false if the slot is another key's, or free, but for a hash in 2<sup>32</sup>
     */
    public static boolean isTagged(final long word, final long hash) {
        return (int) word == (int) hash;
    }

    /**
     * The entry that a word refers to.
     *
     * @param word a word that is tagged
     * @return the entry's address
     */
    public final long tagged(final long word) {
        return nobody + (word >>> Integer.SIZE) * entryLength;
    }

    /**
     * Where the search for a key starts.
     *
     * @param hash the key's hash
     * @return a slot
     */
    public final long slot(final long hash) {
        return hash & mask;
    }

    /** Brings the slots where the searches for some keys start into the cache; see {@link KeyHash#lookAhead}. */
    final void lookAhead(final long[] hashes, final int count) {
        lookedAt = KeyHash.lookAhead(slots, mask, hashes, count);
    }

    /**
     * Where the search for a key goes on.
     *
     * @param slot the slot before
     * @param hash the key's hash
     * @return the next one
     */
    public final long following(final long slot, final long hash) {
        return KeyHash.following(slot, hash, mask);
    }

    /**
     * What a slot holds.
     *
     * @param slot the slot
     * @param hash the hash of the key that is searched
     * @return {@link #FREE}, {@link #OTHER}, or the address of an entry whose key may be the one
     */
    public final long entry(final long slot, final long hash) {
        final long word = Memory.getLong(slots + (slot & mask) * Long.BYTES);
        if (word == 0) {
            return FREE;
        }
        return isTagged(word, hash) ? tagged(word) : OTHER;
    }

    /** Takes a slot for a word. */
    final void take(final long slot, final long word) {
        Memory.putLong(slots + (slot & mask) * Long.BYTES, word);
    }

    /** Puts a word that it doesn't hold into the table that is searched, where a search for its key comes to it. */
    final void put(final long word) {
        put(slots, mask, word);
    }

    /** The same with another table. */
    static void put(final long slots, final long mask, final long word) {
        long slot = (word & HASH) & mask;
        while (Memory.getLong(slots + slot * Long.BYTES) != 0) {
            slot = KeyHash.following(slot, word & HASH, mask);
        }
        Memory.putLong(slots + slot * Long.BYTES, word);
    }

    static long word(final long hash, final int number) {
        return (number + 1L) << Integer.SIZE | (hash & HASH);
    }

    /** The number of the entry that a word refers to; -1 for that of a free slot. */
    static int number(final long word) {
        return (int) (word >>> Integer.SIZE) - 1;
    }
}
