package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The sum of the last {@code size} doubles without subtraction, so that a value which leaves leaves no trace.
 *
 * <p>The ring of values is taken as blocks: whenever it wraps, the sums of all ends of the block just completed are
 * computed, from the last value backwards. A window is then the end of one block and the start of the next, whose sum
 * is kept running; amortised, two additions an input. This is the block decomposition of van Herk, <em>A fast
 * algorithm for local minimum and maximum filters</em> (1992), with sums in the place of minima.
 *
 * <p>Element 0 of the state is the running sum of the current block; element {@code i} is the sum of slots {@code i}
 * and above of the block before.
 */
final class SlidingSum {
    private SlidingSum() {}

    static long length(final int size) {
        return (long) DoubleSum.LENGTH * size;
    }

    static void slide(final long sum, final long values, final int slot, final int size) {
        if (slot == 0) {
            startBlock(sum, values, size);
        }
        DoubleSum.add(sum, Memory.getDouble(at(values, slot, Double.BYTES)));
    }

    private static void startBlock(final long sum, final long values, final int size) {
        DoubleSum.clear(sum);
        long after = sum;
        for (int i = size - 1; i > 0; i--) {
            final long end = at(sum, i, DoubleSum.LENGTH);
            DoubleSum.add(after, end, Memory.getDouble(at(values, i, Double.BYTES)));
            after = end;
        }
    }

    static double sum(final long sum, final int slot, final int size) {
        if (slot == size - 1) {
            return DoubleSum.value(DoubleSum.high(sum), DoubleSum.low(sum));
        }
        final long end = at(sum, slot + 1, DoubleSum.LENGTH);
        final double high = DoubleSum.high(sum) + DoubleSum.high(end);
        return DoubleSum.value(high, low(sum, end, high));
    }

    static double mean(final long sum, final int slot, final int size) {
        if (slot == size - 1) {
            return DoubleSum.mean(DoubleSum.high(sum), DoubleSum.low(sum), size);
        }
        final long end = at(sum, slot + 1, DoubleSum.LENGTH);
        final double high = DoubleSum.high(sum) + DoubleSum.high(end);
        return DoubleSum.mean(high, low(sum, end, high), size);
    }

    private static double low(final long sum, final long end, final double high) {
        return DoubleSum.error(DoubleSum.high(sum), DoubleSum.high(end), high)
                + (DoubleSum.low(sum) + DoubleSum.low(end));
    }

    static long at(final long base, final int index, final int length) {
        return base + (long) index * length;
    }
}
