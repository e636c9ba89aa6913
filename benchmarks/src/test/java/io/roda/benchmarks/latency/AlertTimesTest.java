package io.roda.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AlertTimesTest {
    private static final int RATE = 1000;

    private final AlertTimes times = new AlertTimes(new Load(RATE, 1100, 200));

    @Test
    void latencyCountsFromWhenAReadingWasDueAndNotFromWhenItWasSent() {
        long late = 7_000_000_000L;
        times.start(System.nanoTime() - late);
        long alerts = SteadyReadings.alerts(1300);
        for (long alert = 0; alert < alerts; alert++) {
            times.seen(SteadyReadings.sensorId(SteadyReadings.alertAt(alert)));
        }

        Latencies latencies = times.latencies(System.nanoTime());

        assertEquals(SteadyReadings.alerts(1300) - SteadyReadings.alerts(1100), latencies.count());
        // The last of the readings was due 1.3 s after the start.
        assertTrue(latencies.at(Percentile.P50) >= late - 1_300_000_000L, latencies::toString);
        assertTrue(latencies.perSecond() <= 1300 / 7.0, latencies::toString);
    }

    @Test
    void refusesAnotherSensorsAlert() {
        assertTrue(assertThrows(IllegalStateException.class, () -> times.seen(48))
                .getMessage()
                .contains("alert 0 is of sensor 48, expected 49, for reading 1049"));
    }

    @Test
    void refusesTooFewAlerts() {
        times.start(System.nanoTime());
        times.seen(49);

        assertTrue(assertThrows(IllegalStateException.class, () -> times.latencies(System.nanoTime()))
                .getMessage()
                .contains("1 alerts were seen for 1300 readings, expected " + SteadyReadings.alerts(1300)));
    }
}
