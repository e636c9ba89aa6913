package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The population standard deviation of the last {@code size} values, in blocks as {@link SlidingSum} has them: nothing
 * is ever taken away, so that an outlier which leaves leaves no trace.
 *
 * <p>Blocks are summed up by Welford's step as a mean and a sum of squares, of distances from the first value of the
 * current block; that value is in every window for which the distances are used, which bounds what a large offset can
 * cost. The end of one block and the start of the next are merged as in Chan, Golub and LeVeque, <em>Updating formulae
 * and a pairwise algorithm for computing sample variances</em> (1979).
 */
final class SlidingDeviation {
    private static final int ELEMENT = 16;
    private static final int BLOCKS = 8;

    private SlidingDeviation() {}

    static long length(final int size) {
        return BLOCKS + (long) ELEMENT * size;
    }

    static void slideDouble(final long deviation, final long values, final int slot, final int size) {
        final double x = Memory.getDouble(SlidingSum.at(values, slot, Double.BYTES));
        if (slot == 0) {
            Memory.putDouble(deviation, x);
            clearStart(deviation);
            for (int i = size - 1; i > 0; i--) {
                final double distance = Memory.getDouble(SlidingSum.at(values, i, Double.BYTES)) - x;
                extendEnd(deviation, i, distance, size);
            }
        }
        RunningDeviation.addDistance(deviation + BLOCKS, x - Memory.getDouble(deviation), slot + 1);
    }

    static void slideLong(final long deviation, final long values, final int slot, final int size) {
        final long x = Memory.getLong(SlidingSum.at(values, slot, Long.BYTES));
        if (slot == 0) {
            Memory.putLong(deviation, x);
            clearStart(deviation);
            for (int i = size - 1; i > 0; i--) {
                final long value = Memory.getLong(SlidingSum.at(values, i, Long.BYTES));
                extendEnd(deviation, i, RunningDeviation.distance(value, x), size);
            }
        }
        RunningDeviation.addDistance(
                deviation + BLOCKS, RunningDeviation.distance(x, Memory.getLong(deviation)), slot + 1);
    }

    private static void clearStart(final long deviation) {
        Memory.putDouble(deviation + BLOCKS, 0);
        Memory.putDouble(deviation + BLOCKS + Double.BYTES, 0);
    }

    /** Adds one more value to the front of the end of a block; the empty end is the cleared start. */
    private static void extendEnd(final long deviation, final int slot, final double distance, final int size) {
        final int after = slot == size - 1 ? 0 : slot + 1;
        RunningDeviation.step(element(deviation, after), element(deviation, slot), distance, size - slot);
    }

    static double deviation(final long deviation, final int slot, final int size) {
        final long start = element(deviation, 0);
        final double startSquares = Memory.getDouble(start + Double.BYTES);
        if (slot == size - 1) {
            return RunningDeviation.root(startSquares, size);
        }
        final long end = element(deviation, slot + 1);
        final double inStart = slot + 1;
        final double inEnd = size - 1 - slot;
        final double apart = Memory.getDouble(end) - Memory.getDouble(start);
        final double squares =
                startSquares + Memory.getDouble(end + Double.BYTES) + apart * apart * (inStart * inEnd / size);
        return RunningDeviation.root(squares, size);
    }

    private static long element(final long deviation, final int index) {
        return SlidingSum.at(deviation + BLOCKS, index, ELEMENT);
    }
}
