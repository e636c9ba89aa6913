package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void leavesFewPointsAsTheyAre() {
        List<PlotPoint> points = List.of(new PlotPoint(0, 1), new PlotPoint(1, 2), new PlotPoint(2, 3));
        assertEquals(points, Envelope.of(points, 2));
    }

    @Test
    void keepsLowestAndHighestOfEachSlot() {
        List<PlotPoint> points = List.of(
                new PlotPoint(0, 5),
                new PlotPoint(1, 9),
                new PlotPoint(2, 1),
                new PlotPoint(4, 5),
                new PlotPoint(6, 3),
                new PlotPoint(7, 4));
        assertEquals(
                List.of(new PlotPoint(1, 9), new PlotPoint(2, 1), new PlotPoint(4, 5), new PlotPoint(6, 3)),
                Envelope.of(points, 2));
    }

    @Test
    void neverLosesAPeakNorTheOrder() {
        Random random = new Random(1);
        List<PlotPoint> points = IntStream.range(0, 10_000)
                .mapToObj(i -> new PlotPoint(i * 7L, random.nextGaussian()))
                .toList();
        List<PlotPoint> kept = Envelope.of(points, 100);
        Comparator<PlotPoint> byValue = Comparator.comparingDouble(PlotPoint::value);
        assertTrue(kept.size() <= 200, () -> "kept " + kept.size());
        assertTrue(kept.contains(points.stream().max(byValue).orElseThrow()));
        assertTrue(kept.contains(points.stream().min(byValue).orElseThrow()));
        assertEquals(
                kept.stream().sorted(Comparator.comparingLong(PlotPoint::time)).toList(), kept);
    }
}
