package io.roda.samples.sensor;

import java.util.List;

/**
 * What a plot's axes cover.
 *
 * @param start  left edge, in milliseconds since 1970-01-01 UTC
 * @param end    right edge, after the left one
 * @param bottom lower edge, on the sensor's own scale
 * @param top    upper edge, above the lower one
 */
record PlotRange(long start, long end, double bottom, double top) {
    private static final double MARGIN = 0.05;
    private static final long SHORTEST_MILLIS = 1_000;

    /** All readings of a sensor that has at least one, with some room around them. */
    static PlotRange of(SensorResult result) {
        List<Reading> readings = result.readings();
        long first = readings.get(0).timestamp();
        long span = Math.max(SHORTEST_MILLIS, readings.get(readings.size() - 1).timestamp() - first);
        double min = readings.stream().mapToDouble(Reading::value).min().orElseThrow();
        double max = readings.stream().mapToDouble(Reading::value).max().orElseThrow();
        double margin = max > min ? (max - min) * MARGIN : Math.max(1, Math.abs(max)) / 2;
        return new PlotRange(first - span / 100, first + span + span / 25, min - margin, max + margin);
    }

    long span() {
        return end - start;
    }
}
