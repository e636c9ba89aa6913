package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The slots through which a pipeline's partitions are found.
 *
 * <p>It is an open-addressing table of 8-byte words, each a 32-bit tag from a key's hash above the number of an entry: a
 * word is small enough that a probe costs one cache line, and a tag that differs saves the look at the entry. Whether two
 * keys are equal is the generated code's to say.
 *
 * <p>Nearly always the first word that a search looks at is the one. So a generated loop looks at that by itself, and only
 * if the key isn't there it searches, slot by slot.
 */
public abstract class PartitionSlots {
    /** What {@link #entry} says of a slot that no key has taken. */
    public static final long FREE = 0;

    /** What {@link #entry} says of a slot that another key has taken. */
    public static final long OTHER = -1;

    /** What the first look for a partition gives where the key is new, or lies further on in its search. */
    public static final long UNKNOWN = 0;

    private final long first;
    private final int entryLength;

    /** The table that is searched. */
    private long slots;

    private long mask;

    @SuppressWarnings("UnusedVariable") // that it is written is its use
    private long lookedAt;

    PartitionSlots(final long first, final int entryLength) {
        this.first = first;
        this.entryLength = entryLength;
    }

    /** Searches a table of so many slots, a power of two, from now on. */
    final void searchIn(final long address, final long count) {
        slots = address;
        mask = count - 1;
    }

    /** The address of the entry with number 0. */
    final long firstEntry() {
        return first;
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
     * @return false if the slot is free or another key's
     */
    public static boolean isTagged(final long word, final long hash) {
        return (int) (word >>> Integer.SIZE) == tag(hash);
    }

    /**
     * The entry that a word refers to.
     *
     * @param word a word that is tagged
     * @return the entry's address
     */
    public final long tagged(final long word) {
        return first + ((word & 0xffff_ffffL) - 1) * entryLength;
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
        final long hash = word >>> Integer.SIZE;
        long slot = hash & mask;
        while (Memory.getLong(slots + slot * Long.BYTES) != 0) {
            slot = KeyHash.following(slot, hash, mask);
        }
        Memory.putLong(slots + slot * Long.BYTES, word);
    }

    static long word(final long hash, final int number) {
        return (long) tag(hash) << Integer.SIZE | (number + 1);
    }

    /** The low half of the hash, never 0, so that no word is. */
    private static int tag(final long hash) {
        return (int) hash | Integer.MIN_VALUE;
    }
}
