package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * A running population variance after Welford, <em>Note on a method for calculating corrected sums of squares and
 * products</em> (1962), over distances from the first value.
 *
 * <p>Taking distances from a value of the data bounds how much a large offset can cost: Chan, Golub and LeVeque,
 * <em>Algorithms for computing the sample variance</em> (1983).
 */
final class RunningDeviation {
    static final int LENGTH = 24;

    private static final int MEAN = 8;
    private static final int SQUARES = 16;

    private RunningDeviation() {}

    static void add(final long deviation, final double x, final long count) {
        if (count == 0) {
            Memory.putDouble(deviation, x);
        }
        addDistance(deviation + MEAN, x - Memory.getDouble(deviation), (double) (count + 1));
    }

    static void add(final long deviation, final long x, final long count) {
        if (count == 0) {
            Memory.putLong(deviation, x);
        }
        addDistance(deviation + MEAN, distance(x, Memory.getLong(deviation)), (double) (count + 1));
    }

    /** Distances of longs are taken before they are rounded to doubles. */
    static double distance(final long x, final long from) {
        final long distance = x - from;
        final boolean overflows = ((x ^ from) & (x ^ distance)) < 0;
        return overflows ? (double) x - (double) from : distance;
    }

    static double deviation(final long deviation, final long count) {
        return root(Memory.getDouble(deviation + SQUARES), (double) count);
    }

    /** Welford's step on a mean and, 8 bytes further, a sum of squared distances from it. */
    static void addDistance(final long state, final double distance, final double count) {
        step(state, state, distance, count);
    }

    /** Welford's step, which writes to {@code target} what {@code state} and a distance make. */
    static void step(final long state, final long target, final double distance, final double count) {
        final double mean = Memory.getDouble(state);
        final double before = distance - mean;
        final double newMean = mean + before / count;
        Memory.putDouble(target, newMean);
        Memory.putDouble(target + Double.BYTES, Memory.getDouble(state + Double.BYTES) + before * (distance - newMean));
    }

    static double root(final double squares, final double count) {
        return DoubleSum.canonical(Math.sqrt(squares / count));
    }
}
