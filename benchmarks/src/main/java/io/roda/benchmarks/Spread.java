package io.roda.benchmarks;

import java.util.Arrays;

/**
 * The median of some figures, and how far they spread.
 *
 * @param median the one in the middle, or half-way between the two that are
 * @param least the least
 * @param greatest the greatest
 */
record Spread(double median, double least, double greatest) {
    static Spread of(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    Spread times(double factor) {
        return new Spread(median * factor, least * factor, greatest * factor);
    }
}
