package io.roda.benchmarks.latency;

import org.HdrHistogram.Histogram;

/**
 * When readings are due and how long after that their alerts are seen. The times at which readings were really sent don't
 * count: what a reading waits for its sender, which waits for a slow reader, is latency too.
 */
final class AlertTimes {
    private static final double NANOS_A_SECOND = 1e9;

    private final Load load;
    private final double distance;
    private final Histogram histogram = Latencies.histogram();
    private long start;
    private long seen;

    AlertTimes(Load load) {
        this.load = load;
        this.distance = NANOS_A_SECOND / load.rate();
    }

    /** Sets the time at which the first reading is due; before that is sent. */
    void start(long nanos) {
        start = nanos;
    }

    /** When a reading is due. */
    long due(long reading) {
        return start + (long) (reading * distance);
    }

    /** Takes the time of the next alert. One thread, which has been handed a reading since the start was set. */
    void seen(long sensorId) {
        long now = System.nanoTime();
        long reading = SteadyReadings.alertAt(seen);
        if (sensorId != SteadyReadings.sensorId(reading)) {
            throw new IllegalStateException("alert " + seen + " is of sensor " + sensorId + ", expected "
                    + SteadyReadings.sensorId(reading) + ", for reading " + reading);
        }
        seen++;
        if (reading >= load.leadIn()) {
            histogram.recordValue(now - due(reading));
        }
    }

    /** What was recorded, once the last output was made at a time. */
    Latencies latencies(long end) {
        long expected = SteadyReadings.alerts(load.total());
        if (seen != expected) {
            throw new IllegalStateException(
                    seen + " alerts were seen for " + load.total() + " readings, expected " + expected);
        }
        return Latencies.of(histogram, load.total() * NANOS_A_SECOND / (end - start));
    }
}
