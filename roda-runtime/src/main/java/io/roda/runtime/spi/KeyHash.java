package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * Hashes of keys: the same on every machine, JDK and run, so that what follows from them is, too.
 *
 * <p>Words are mixed by multiplying them, each combined with a constant of its own by exclusive or, and folding the upper
 * half of the 128 bits onto the lower one in the same way, as Wang Yi's <em>wyhash</em> (2019) does. The lowest
 * {@value #NEIGHBOUR_BITS} bits of the first word are set apart, and the others choose what they are combined with: so keys
 * that differ in those bits alone, such as ids that are given out one after the other, never start at the same slot of a
 * table that is large enough for them, and lie close together. Inputs often come in the order of their ids; one cache miss
 * then serves eight of them, and the core fetches what comes next by itself.
 */
public final class KeyHash {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD6E8FEB86659FD93L;
    private static final int NEIGHBOUR_BITS = 12;
    private static final long NEIGHBOUR_MASK = (1L << NEIGHBOUR_BITS) - 1;

    /** The bits of a slot that say where in its cache line it is. */
    private static final long LINE_MASK = 7;

    /** Bits of a hash above the neighbours' and within its low half, without the top one of that. */
    private static final long STRIDE_MASK = (1L << (Integer.SIZE - 1 - NEIGHBOUR_BITS)) - 1;

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
        final long a = one ^ FIRST;
        final long b = other ^ SECOND;
        return Math.multiplyHigh(a, b) ^ (a * b);
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
     * The slot to look at after another: first the one beside it, then the same two in another line. How far that is away
     * follows from the hash, an odd number of lines so that the search comes to all of them; once it has, it takes the
     * next two slots of each. Neighbours go equally far, beyond the slots that others of their like have taken in a row.
     *
     * @param hash the hash, of which the low 31 bits are enough
     * @param mask the number of slots less 1, at least 7
     */
    static long following(final long slot, final long hash, final long mask) {
        final long step = (slot ^ hash) & LINE_MASK;
        if ((step & 1) == 0) {
            return slot ^ 1;
        }
        final long next = ((slot ^ 1) + (((hash >>> NEIGHBOUR_BITS) & STRIDE_MASK) | 1) * (LINE_MASK + 1)) & mask;
        final boolean isRound = ((next ^ hash) & mask & ~LINE_MASK) == 0;
        return isRound ? (next & ~LINE_MASK) | ((hash ^ (step + 1)) & LINE_MASK) : next;
    }

    /** The low bits choose the slot. The low half and the top bits serve as tags; neighbours differ in both. */
    private static long near(final long first, final long hash) {
        final long neighbour = first & NEIGHBOUR_MASK;
        return hash ^ neighbour ^ (neighbour << (Long.SIZE - NEIGHBOUR_BITS));
    }
}
