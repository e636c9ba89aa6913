package io.roda.benchmarks;

/** The state of a key in programs that keep objects. */
public final class RunningSummary {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double avg;
    long count;

    RunningSummary() {}

    void add(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        avg = (avg * count + value) / (count + 1);
        count++;
    }

    /**
     * The least value.
     *
     * @return infinity where there is none
     */
    public double min() {
        return min;
    }

    /**
     * The greatest value.
     *
     * @return negative infinity where there is none
     */
    public double max() {
        return max;
    }

    /**
     * The mean of the values.
     *
     * @return 0 where there is none
     */
    public double avg() {
        return avg;
    }

    /**
     * How many values.
     *
     * @return 0 or more
     */
    public long count() {
        return count;
    }
}
