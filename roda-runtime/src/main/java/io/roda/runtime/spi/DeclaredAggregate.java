package io.roda.runtime.spi;

/**
 * The base of aggregates that are declared on their output record: accumulators that lie in a partition's state, beside
 * the record.
 *
 * <p>Every accumulator starts from zeroed bytes, at an address that is a multiple of 8. Least and greatest values need
 * none: they are what {@link Math#min} and {@link Math#max} make of the record and the input, so that NaN wins.
 */
public abstract class DeclaredAggregate extends AggregatePipeline {
    /** The bytes of a sum of doubles or of longs. */
    protected static final int SUM_LENGTH = 16;

    /** The bytes of what a standard deviation is computed from. */
    protected static final int DEVIATION_LENGTH = 24;

    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @param partitions the state of its partitions
     */
    protected DeclaredAggregate(
            final String name, final RecordReader input, final RecordStore output, final PartitionTable partitions) {
        super(name, input, output, partitions);
    }

    /**
     * How many inputs a partition has seen.
     *
     * @param partition its address
     * @return the number of inputs counted, which is the index of the next one
     */
    protected static long seen(final long partition) {
        return getLong(partition) >> 1;
    }

    /**
     * Adds to a sum of doubles that carries 106 bits.
     *
     * @param sum the address of the sum
     * @param x the value
     */
    protected static void addDouble(final long sum, final double x) {
        DoubleSum.add(sum, x);
    }

    /**
     * A sum of doubles, rounded once.
     *
     * @param sum the address of the sum
     * @return the sum; as plain addition would have it where a value was not finite or the sum overflowed
     */
    protected static double doubleSum(final long sum) {
        return DoubleSum.value(DoubleSum.high(sum), DoubleSum.low(sum));
    }

    /**
     * The mean of doubles.
     *
     * @param sum the address of their sum
     * @param count how many there are, 1 or more
     * @return the mean
     */
    protected static double doubleMean(final long sum, final long count) {
        return DoubleSum.mean(DoubleSum.high(sum), DoubleSum.low(sum), (double) count);
    }

    /**
     * Adds to an exact sum of integral values.
     *
     * @param sum the address of the sum
     * @param x the value
     */
    protected static void addLong(final long sum, final long x) {
        LongSum.add(sum, x);
    }

    /**
     * The mean of integral values.
     *
     * @param sum the address of their sum
     * @param count how many there are, 1 or more
     * @return the mean
     */
    protected static double longMean(final long sum, final long count) {
        return LongSum.mean(sum, count);
    }

    /**
     * Adds to a sum that is itself a component.
     *
     * @param component the name of the component
     * @param sum the sum so far
     * @param x the value
     * @return the new sum
     * @throws ArithmeticException if it is no long
     */
    protected static long addExact(final String component, final long sum, final long x) {
        final long added = sum + x;
        if (((sum ^ added) & (x ^ added)) < 0) {
            throw new ArithmeticException("sum '" + component + "' overflows a long: " + sum + " + " + x);
        }
        return added;
    }

    /**
     * A count that is an int component.
     *
     * @param component the name of the component
     * @param count the count, from 0
     * @return the same
     * @throws ArithmeticException if it is no int
     */
    protected static int countExact(final String component, final long count) {
        if ((int) count != count) {
            throw new ArithmeticException("count '" + component + "' overflows an int: " + count);
        }
        return (int) count;
    }

    /**
     * Adds a value to what a standard deviation is computed from.
     *
     * @param deviation the address
     * @param x the value
     * @param count how many values were added before
     */
    protected static void addDeviation(final long deviation, final double x, final long count) {
        RunningDeviation.add(deviation, x, count);
    }

    /**
     * Adds an integral value to what a standard deviation is computed from. A deviation takes either integral values or
     * doubles.
     *
     * @param deviation the address
     * @param x the value
     * @param count how many values were added before
     */
    protected static void addDeviation(final long deviation, final long x, final long count) {
        RunningDeviation.add(deviation, x, count);
    }

    /**
     * The population standard deviation.
     *
     * @param deviation the address
     * @param count how many values were added, 1 or more
     * @return the deviation, 0 or more; NaN if a value was not finite
     */
    protected static double stdDev(final long deviation, final long count) {
        return RunningDeviation.deviation(deviation, count);
    }
}
