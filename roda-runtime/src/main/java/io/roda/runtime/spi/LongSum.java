package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.math.BigInteger;

/** An exact sum of longs in 128 bits, two's complement; no number of inputs that a store can hold overflows it. */
final class LongSum {
    static final int LENGTH = 16;

    private static final int HIGH = 8;
    private static final double TWO_TO_64 = 0x1p64;
    private static final long EXACT_AS_DOUBLE = 1L << 53;

    private LongSum() {}

    static void add(final long sum, final long x) {
        final long low = Memory.getLong(sum);
        final long added = low + x;
        final long carry = Long.compareUnsigned(added, low) < 0 ? 1 : 0;
        Memory.putLong(sum, added);
        Memory.putLong(sum + HIGH, Memory.getLong(sum + HIGH) + (x >> 63) + carry);
    }

    static void subtract(final long sum, final long x) {
        final long low = Memory.getLong(sum);
        final long borrow = Long.compareUnsigned(low, x) < 0 ? 1 : 0;
        Memory.putLong(sum, low - x);
        Memory.putLong(sum + HIGH, Memory.getLong(sum + HIGH) - (x >> 63) - borrow);
    }

    /** Whether the sum is a long, which then is {@link #low}. */
    static boolean fits(final long sum) {
        return Memory.getLong(sum + HIGH) == Memory.getLong(sum) >> 63;
    }

    static long low(final long sum) {
        return Memory.getLong(sum);
    }

    /** The sum divided by how many values it sums. */
    static double mean(final long sum, final long count) {
        final long low = Memory.getLong(sum);
        if (fits(sum) && low <= EXACT_AS_DOUBLE && low >= -EXACT_AS_DOUBLE) {
            return (double) low / count;
        }
        // Both halves of the low word convert exactly, and so do the parts of the pair that they are added to.
        final double upper = (double) (low >>> 32) * 0x1p32;
        final double lower = low & 0xffff_ffffL;
        final double high = Memory.getLong(sum + HIGH) * TWO_TO_64;
        final double partial = high + upper;
        final double lost = DoubleSum.error(high, upper, partial);
        final double total = partial + lower;
        return DoubleSum.mean(total, DoubleSum.error(partial, lower, total) + lost, (double) count);
    }

    /** The sum in decimal, for messages. */
    static String text(final long sum) {
        final byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = Memory.getByte(sum + LENGTH - 1 - i);
        }
        return new BigInteger(bytes).toString();
    }
}
