package io.roda.benchmarks.latency;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a run gave.
 *
 * @param count how many latencies were recorded
 * @param perSecond how many records went through in a second, from when the first was due to the last output
 * @param nanos each {@link Percentile} of the latencies in nanoseconds
 */
record Latencies(long count, double perSecond, Map<Percentile, Long> nanos) {
    private static final long LONGEST = 3_600_000_000_000L;
    private static final int DIGITS = 3;

    /** A histogram of nanoseconds, which allocates no more once it is there. */
    static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }

    static Latencies of(Histogram histogram, double perSecond) {
        Map<Percentile, Long> nanos = new EnumMap<>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            nanos.put(percentile, histogram.getValueAtPercentile(percentile.percent()));
        }
        return new Latencies(histogram.getTotalCount(), perSecond, nanos);
    }

    long at(Percentile percentile) {
        return nanos.get(percentile);
    }

    /** As a line. */
    String format() {
        StringBuilder line = new StringBuilder().append(count).append(' ').append(perSecond);
        nanos.values().forEach(value -> line.append(' ').append(value));
        return line.toString();
    }

    /** From a line. */
    static Latencies parse(String line) {
        Iterator<String> numbers = List.of(line.split(" ", -1)).iterator();
        long count = Long.parseLong(numbers.next());
        double perSecond = Double.parseDouble(numbers.next());
        Map<Percentile, Long> nanos = new EnumMap<>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            nanos.put(percentile, Long.valueOf(numbers.next()));
        }
        return new Latencies(count, perSecond, nanos);
    }
}
