package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * A sum of doubles kept as an unevaluated pair of doubles, which carries 106 bits.
 *
 * <p>The error of each addition is found with Knuth's branch-free TwoSum (<em>The Art of Computer Programming</em>,
 * volume 2, 4.2.2) and kept in the low half, as in Dekker, <em>A floating-point technique for extending the available
 * precision</em> (1971).
 *
 * <p>What is not finite, and what overflows, sums as plain doubles do: infinity stays, infinities of both signs and NaN
 * give NaN.
 */
final class DoubleSum {
    static final int LENGTH = 16;

    private static final int LOW = 8;

    private DoubleSum() {}

    static void clear(final long sum) {
        Memory.putDouble(sum, 0);
        Memory.putDouble(sum + LOW, 0);
    }

    static double high(final long sum) {
        return Memory.getDouble(sum);
    }

    static double low(final long sum) {
        return Memory.getDouble(sum + LOW);
    }

    static void add(final long sum, final double x) {
        add(sum, sum, x);
    }

    /** Writes to {@code target} what {@code sum} and a value make. */
    static void add(final long sum, final long target, final double x) {
        final double high = high(sum);
        final double rounded = high + x;
        final double rest = low(sum) + error(high, x, rounded);
        final double newHigh = rounded + rest;
        final double newLow = rest - (newHigh - rounded);
        final boolean exact = Double.isFinite(newLow);
        Memory.putDouble(target, exact ? newHigh : rounded);
        Memory.putDouble(target + LOW, exact ? newLow : 0);
    }

    /** What was lost when {@code a + b} was rounded; meaningless where that is not finite. */
    static double error(final double a, final double b, final double rounded) {
        final double shareOfB = rounded - a;
        return (a - (rounded - shareOfB)) + (b - shareOfB);
    }

    static double value(final double high, final double low) {
        final double value = high + low;
        return canonical(Double.isNaN(value) ? high : value);
    }

    /** The pair divided by how many values it sums, rounded once but for the last bits of the quotient. */
    static double mean(final double high, final double low, final double count) {
        final double quotient = high / count;
        final double rest = Math.fma(-quotient, count, high) + low;
        final double mean = quotient + rest / count;
        return canonical(Double.isFinite(mean) ? mean : quotient);
    }

    /** One NaN for all, since its bits would depend on where it was computed. */
    static double canonical(final double value) {
        return Double.isNaN(value) ? Double.NaN : value;
    }
}
