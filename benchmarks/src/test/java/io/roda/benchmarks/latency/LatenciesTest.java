package io.roda.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aLineHoldsAllOfIt() {
        Histogram histogram = Latencies.histogram();
        for (int nanos = 1; nanos <= 1000; nanos++) {
            histogram.recordValue(nanos);
        }
        Latencies latencies = Latencies.of(histogram, 123.25);

        assertEquals(500, latencies.at(Percentile.P50));
        assertEquals(990, latencies.at(Percentile.P99));
        assertEquals(1000, latencies.at(Percentile.MAX));
        assertEquals(latencies, Latencies.parse(latencies.format()));
    }

    @Test
    void aPercentileNeedsAValueAboveIt() {
        assertTrue(Percentile.P99_99.isBackedBy(10_000));
        assertFalse(Percentile.P99_99.isBackedBy(9_999));
        assertTrue(Percentile.P50.isBackedBy(2));
        assertFalse(Percentile.P50.isBackedBy(1));
        assertTrue(Percentile.MAX.isBackedBy(1));
    }
}
