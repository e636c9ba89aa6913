package io.roda.runtime.spi;

/**
 * Hashes of keys: the same on every machine, JDK and run, so that what follows from them is, too.
 *
 * <p>Each word is mixed by a multiplication with an odd constant and a shift of the high bits down, after Steele, Lea and
 * Flood, <em>Fast splittable pseudorandom number generators</em> (2014).
 */
public final class KeyHash {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD6E8FEB86659FD93L;

    private KeyHash() {}

    /**
     * Hashes a key of one word.
     *
     * @param word the word
     * @return the hash
     */
    public static long of(final long word) {
        final long h = word * FIRST;
        return finish(h ^ h >>> 32);
    }

    /**
     * Hashes a key of two words.
     *
     * @param first the first word
     * @param second the second word
     * @return the hash
     */
    public static long of(final long first, final long second) {
        final long h = first * FIRST;
        return finish((h ^ h >>> 32) + second);
    }

    private static long finish(final long mixed) {
        final long h = mixed * SECOND;
        return h ^ h >>> 29;
    }
}
