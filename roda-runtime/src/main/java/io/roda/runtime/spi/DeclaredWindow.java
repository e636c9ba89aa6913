package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * The base of windows that are declared on their output record: statistics of the last {@code size} values that cost a
 * constant number of steps an input, amortised, however many those are.
 *
 * <p>Each source component has a ring of its values in a partition's state, doubles for {@code float} and {@code
 * double}, longs for the integral types, and each statistic an accumulator of its own. All of them start from zeroed
 * bytes, at addresses that are multiples of 8. For each input the value is put into its ring first, at the slot that
 * {@link WindowPipeline#nextSlot} names, and then each accumulator slides with the same slot. Results are asked for
 * with that slot, too, once the window is full.
 */
public abstract class DeclaredWindow extends WindowPipeline {
    /** The bytes of a sum of integral values. */
    protected static final int LONG_SUM_LENGTH = 16;

    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @param partitions the state of its partitions
     */
    protected DeclaredWindow(
            final String name, final RecordReader input, final RecordStore output, final PartitionTable partitions) {
        super(name, input, output, partitions);
    }

    /**
     * The length of a ring of values.
     *
     * @param size how many values a window holds
     * @return {@code 8 * size} bytes
     */
    protected static long valuesLength(final int size) {
        return (long) Long.BYTES * size;
    }

    /**
     * The length of what the least or the greatest value is found with.
     *
     * @param size how many values a window holds
     * @return {@code 8 + 4 * size} bytes, rounded up to a multiple of 8
     */
    protected static long queueLength(final int size) {
        return MonotoneQueue.length(size);
    }

    /**
     * The length of a sum of doubles.
     *
     * @param size how many values a window holds
     * @return {@code 16 * size} bytes
     */
    protected static long doubleSumLength(final int size) {
        return SlidingSum.length(size);
    }

    /**
     * The length of what a standard deviation is computed from.
     *
     * @param size how many values a window holds
     * @return {@code 8 + 16 * size} bytes
     */
    protected static long deviationLength(final int size) {
        return SlidingDeviation.length(size);
    }

    /**
     * Puts a value into its ring.
     *
     * @param values the address of the ring
     * @param slot the slot of the newest value
     * @param x the value
     */
    protected static void putValue(final long values, final int slot, final double x) {
        Memory.putDouble(SlidingSum.at(values, slot, Double.BYTES), x);
    }

    /**
     * Puts an integral value into its ring.
     *
     * @param values the address of the ring
     * @param slot the slot of the newest value
     * @param x the value
     * @return the value that leaves; 0 while the ring is not full
     */
    protected static long replaceValue(final long values, final int slot, final long x) {
        final long at = SlidingSum.at(values, slot, Long.BYTES);
        final long leaving = Memory.getLong(at);
        Memory.putLong(at, x);
        return leaving;
    }

    /**
     * A value of a ring of doubles.
     *
     * @param values the address of the ring
     * @param slot the slot
     * @return the value in it
     */
    protected static double doubleValue(final long values, final int slot) {
        return Memory.getDouble(SlidingSum.at(values, slot, Double.BYTES));
    }

    /**
     * A value of a ring of integral values.
     *
     * @param values the address of the ring
     * @param slot the slot
     * @return the value in it
     */
    protected static long longValue(final long values, final int slot) {
        return Memory.getLong(SlidingSum.at(values, slot, Long.BYTES));
    }

    /**
     * Slides a sum of doubles.
     *
     * @param sum the address of the sum
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideSum(final long sum, final long values, final int slot, final int size) {
        SlidingSum.slide(sum, values, slot, size);
    }

    /**
     * The sum of a full window of doubles.
     *
     * @param sum the address of the sum
     * @param slot the slot of the newest value
     * @param size how many values the window holds
     * @return the sum, rounded once
     */
    protected static double doubleSum(final long sum, final int slot, final int size) {
        return SlidingSum.sum(sum, slot, size);
    }

    /**
     * The mean of a full window of doubles.
     *
     * @param sum the address of their sum
     * @param slot the slot of the newest value
     * @param size how many values the window holds
     * @return the mean
     */
    protected static double doubleMean(final long sum, final int slot, final int size) {
        return SlidingSum.mean(sum, slot, size);
    }

    /**
     * Slides an exact sum of integral values.
     *
     * @param sum the address of the sum
     * @param leaving what {@link #replaceValue} said
     * @param x the newest value
     */
    protected static void slideLongSum(final long sum, final long leaving, final long x) {
        LongSum.subtract(sum, leaving);
        LongSum.add(sum, x);
    }

    /**
     * The sum of a full window of integral values.
     *
     * @param component the name of the component that it is for
     * @param sum the address of the sum
     * @return the sum
     * @throws ArithmeticException if the sum of the window, not of a part of it, is no long
     */
    protected static long longSum(final String component, final long sum) {
        if (!LongSum.fits(sum)) {
            throw new ArithmeticException("sum '" + component + "' overflows a long: " + LongSum.text(sum));
        }
        return LongSum.low(sum);
    }

    /**
     * The mean of a full window of integral values.
     *
     * @param sum the address of their sum
     * @param size how many values the window holds
     * @return the mean
     */
    protected static double longMean(final long sum, final int size) {
        return LongSum.mean(sum, size);
    }

    /**
     * Slides the standard deviation of doubles.
     *
     * @param deviation the address
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideDeviation(final long deviation, final long values, final int slot, final int size) {
        SlidingDeviation.slideDouble(deviation, values, slot, size);
    }

    /**
     * Slides the standard deviation of integral values.
     *
     * @param deviation the address
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideLongDeviation(final long deviation, final long values, final int slot, final int size) {
        SlidingDeviation.slideLong(deviation, values, slot, size);
    }

    /**
     * The population standard deviation of a full window.
     *
     * @param deviation the address
     * @param slot the slot of the newest value
     * @param size how many values the window holds
     * @return the deviation, 0 or more; NaN while a value in the window is not finite
     */
    protected static double stdDev(final long deviation, final int slot, final int size) {
        return SlidingDeviation.deviation(deviation, slot, size);
    }

    /**
     * Slides the queue of the least double.
     *
     * @param queue the address of the queue
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideMin(final long queue, final long values, final int slot, final int size) {
        MonotoneQueue.slideMin(queue, values, slot, size, doubleValue(values, slot));
    }

    /**
     * Slides the queue of the greatest double.
     *
     * @param queue the address of the queue
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideMax(final long queue, final long values, final int slot, final int size) {
        MonotoneQueue.slideMax(queue, values, slot, size, doubleValue(values, slot));
    }

    /**
     * Slides the queue of the least integral value.
     *
     * @param queue the address of the queue
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideLongMin(final long queue, final long values, final int slot, final int size) {
        MonotoneQueue.slideMin(queue, values, slot, size, longValue(values, slot));
    }

    /**
     * Slides the queue of the greatest integral value.
     *
     * @param queue the address of the queue
     * @param values the address of the ring, with the newest value in its slot
     * @param slot the slot of the newest value
     * @param size how many values a window holds
     */
    protected static void slideLongMax(final long queue, final long values, final int slot, final int size) {
        MonotoneQueue.slideMax(queue, values, slot, size, longValue(values, slot));
    }

    /**
     * The slot of the least or greatest value, to be read with {@link #doubleValue} or {@link #longValue}.
     *
     * @param queue the address of the queue
     * @return the slot
     */
    protected static int extreme(final long queue) {
        return MonotoneQueue.first(queue);
    }
}
