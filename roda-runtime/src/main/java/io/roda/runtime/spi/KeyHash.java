package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * Hashes of keys: the same on every machine, JDK and run, so that what follows from them is, too.
 *
 * <p>Words are mixed by multiplications with odd constants and shifts of the high bits down, after Steele, Lea and Flood,
 * <em>Fast splittable pseudorandom number generators</em> (2014). The lowest three bits of the first word are left as they
 * are: keys that differ in nothing else, such as those of neighbouring ids, start at neighbouring slots of a table, eight
 * of which lie on one cache line. Inputs often come in the order of their ids; one cache miss then serves eight of them.
 */
public final class KeyHash {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD6E8FEB86659FD93L;
    private static final int NEIGHBOUR_BITS = 3;
    private static final long NEIGHBOUR_MASK = (1L << NEIGHBOUR_BITS) - 1;

    private KeyHash() {}

    /**
     * Hashes a key of one word.
     *
     * @param word the word
     * @return the hash
     */
    public static long of(final long word) {
        return near(word, mix(word >>> NEIGHBOUR_BITS, 0));
    }

    /**
     * Hashes a key of two words; one of more has the rest of them {@link #mix mixed} into the second.
     *
     * @param first the first word
     * @param rest the second word, or what the other words mix to
     * @return the hash
     */
    public static long of(final long first, final long rest) {
        return near(first, mix(first >>> NEIGHBOUR_BITS, rest));
    }

    /**
     * Mixes two words into one.
     *
     * @param one a word
     * @param other another word
     * @return their mixture
     */
    public static long mix(final long one, final long other) {
        final long h = one * FIRST;
        final long mixed = ((h ^ (h >>> 32)) + other) * SECOND;
        return mixed ^ (mixed >>> 29);
    }

    /**
     * Brings slots into the cache before they are searched. A loop that does nothing but load has as many loads under way
     * at once as the core can; among the steps that search them there would be one or two.
     *
     * @return the sum of what the slots hold, to be used in some way, or the JIT drops the loads
     */
    static long lookAhead(final long slots, final long mask, final long[] hashes, final int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Memory.getLong(slots + (hashes[i] & mask) * Long.BYTES);
        }
        return sum;
    }

    /**
     * The slot to look at after another, before it is wrapped to the table: first the rest of its cache line, round to
     * where the search began in it, then the same place in the next line.
     */
    static long following(final long slot, final long hash) {
        final long next = (slot & ~NEIGHBOUR_MASK) | ((slot + 1) & NEIGHBOUR_MASK);
        return (next & NEIGHBOUR_MASK) == (hash & NEIGHBOUR_MASK) ? next + NEIGHBOUR_MASK + 1 : next;
    }

    /** The low bits choose the slot, and are the neighbour's own; the high half is the tag, in which neighbours differ. */
    private static long near(final long first, final long hash) {
        final long neighbour = first & NEIGHBOUR_MASK;
        return ((hash & ~NEIGHBOUR_MASK) | neighbour) ^ (neighbour << 61);
    }
}
