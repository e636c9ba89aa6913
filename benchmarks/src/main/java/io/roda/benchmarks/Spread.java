package io.roda.benchmarks;

import java.util.Arrays;

/**
 * The median of some figures, and how far they spread.
 *
 * @param median the one in the middle, or half-way between the two that are
 * @param least the least
 * @param greatest the greatest
 */
public record Spread(double median, double least, double greatest) {
    /**
     * The spread of some figures.
     *
     * @param figures at least one
     * @return their median, least and greatest
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(double[] figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("there are no figures to take the median of");
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /**
     * The same in another unit.
     *
     * @param factor what each is multiplied by, above 0
     * @return the product
     */
    public Spread times(double factor) {
        return new Spread(median * factor, least * factor, greatest * factor);
    }
}
