package io.roda.benchmarks.latency;

import io.roda.benchmarks.Workload;

/**
 * Readings for as long as one likes, with keys that come round again and alerts at even distances. Sensors take turns.
 * Each stays for 50 readings in a bucket with one value, which is low in every other bucket and twice as high in the
 * rest: so a mean jumps at every hundredth of a sensor's readings. Sensors are out of step with one another.
 */
final class SteadyReadings {
    static final int SENSORS = 1000;
    static final int KEYS = SENSORS * 10;

    private static final int BUCKETS = KEYS / SENSORS;
    private static final int IN_A_BUCKET = 50;
    private static final int CYCLE = 2 * IN_A_BUCKET;
    private static final int ALERTS_A_ROUND = SENSORS / CYCLE;
    private static final double LOW = 10;
    private static final double HIGH = 20;

    private SteadyReadings() {}

    static long sensorId(long reading) {
        return reading % SENSORS;
    }

    static double value(long reading) {
        return bucket(reading) % 2 == 0 ? LOW : HIGH;
    }

    static long timestamp(long reading) {
        return bucket(reading) * Workload.BUCKET;
    }

    private static long bucket(long reading) {
        long place = reading / SENSORS + reading % CYCLE;
        return place / IN_A_BUCKET % BUCKETS;
    }

    /** Which reading raises an alert. In the first round none does, as there is no mean before. */
    static long alertAt(long alert) {
        long round = 1 + alert / ALERTS_A_ROUND;
        long first = (CYCLE + IN_A_BUCKET - round % CYCLE) % CYCLE;
        return round * SENSORS + first + alert % ALERTS_A_ROUND * CYCLE;
    }

    /** How many alerts so many readings raise. */
    static long alerts(long readings) {
        long rounds = readings / SENSORS;
        long alerts = Math.max(0, rounds - 1) * ALERTS_A_ROUND;
        while (alertAt(alerts) < readings) {
            alerts++;
        }
        return alerts;
    }
}
