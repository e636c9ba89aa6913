package io.roda.runtime.memory;

/**
 * A position as it lies in memory and in files: the sequence in the low 54 bits, and above it a check of 10 bits, so that
 * one store publishes both and damage to a file is found.
 *
 * <p>The check is the top of the product with an odd constant. It was chosen so that a change of any one byte, of the
 * sequence or of the check, never goes unseen: such a change adds {@code d << 8 * i} to the sequence for a {@code d} of one
 * byte, and the constant's product with each of these changes the top bits. The word of position 0 is 0.
 */
public final class PositionWord {
    /** The greatest sequence: at a million records a second, enough for 570 years. */
    public static final long MAX = (1L << 54) - 1;

    private static final int CHECK_SHIFT = 54;
    private static final long MULTIPLIER = 0xE8E25D940ED90475L;

    private PositionWord() {}

    /**
     * Makes a word.
     *
     * @param sequence from 0 to {@link #MAX}
     * @return the word
     */
    public static long of(final long sequence) {
        return sequence | (sequence * MULTIPLIER) >>> CHECK_SHIFT << CHECK_SHIFT;
    }

    /**
     * The sequence of a word, whose check isn't looked at.
     *
     * @param word the word
     * @return from 0 to {@link #MAX}
     */
    public static long sequence(final long word) {
        return word & MAX;
    }

    /**
     * Whether the check of a word is right.
     *
     * @param word the word
     * @return whether it was made by {@link #of}
     */
    public static boolean isValid(final long word) {
        return of(sequence(word)) == word;
    }
}
