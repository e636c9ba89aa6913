package io.roda.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.benchmarks.Alert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SteadyReadingsTest {
    /** More than two turns of all buckets, and no whole round. */
    private static final int READINGS = 1_100_123;

    @Test
    void alertsAreWhereAPlainCalculationRaisesThem() {
        List<Long> alerts = calculated();

        assertEquals(alerts.size(), SteadyReadings.alerts(READINGS));
        assertEquals(
                alerts,
                LongStream.range(0, (long) alerts.size())
                        .map(SteadyReadings::alertAt)
                        .boxed()
                        .toList());
    }

    @Test
    void oneReadingInAHundredRaisesAnAlertAtEvenDistances() {
        for (long alert = 0; alert < 10_000; alert++) {
            long distance = SteadyReadings.alertAt(alert + 1) - SteadyReadings.alertAt(alert);
            assertTrue(distance >= 99 && distance <= 199, () -> "the next alert comes after " + distance);
        }
        assertEquals(10_000, SteadyReadings.alerts(1_001_000));
    }

    @Test
    void aFirstRoundRaisesNone() {
        assertEquals(0, SteadyReadings.alerts(0));
        assertEquals(0, SteadyReadings.alerts(SteadyReadings.SENSORS));
        assertEquals(SteadyReadings.SENSORS + 49, SteadyReadings.alertAt(0));
        assertEquals(0, SteadyReadings.alerts(SteadyReadings.SENSORS + 49));
        assertEquals(1, SteadyReadings.alerts(SteadyReadings.SENSORS + 50));
    }

    private static List<Long> calculated() {
        List<Long> alerts = new ArrayList<>();
        Map<List<Long>, double[]> states = new HashMap<>();
        Map<Long, Double> means = new HashMap<>();
        for (long i = 0; i < READINGS; i++) {
            long sensor = SteadyReadings.sensorId(i);
            double[] state = states.computeIfAbsent(List.of(sensor, SteadyReadings.timestamp(i)), key -> new double[2]);
            state[0] += SteadyReadings.value(i);
            state[1]++;
            double mean = state[0] / state[1];
            Double before = means.put(sensor, mean);
            if (before != null && mean > before * Alert.JUMP) {
                alerts.add(i);
            }
        }
        assertEquals(SteadyReadings.KEYS, states.size());
        return alerts;
    }
}
