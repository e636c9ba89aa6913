package io.roda.samples.sensor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A stream to try the program on: eight sensors, a reading of each every ten seconds for a fortnight, with some noise
 * and a daily rhythm. Six of the sensors jump once. It is the same on every run.
 */
final class BuiltInStream {
    private static final int SENSORS = 8;
    private static final int STEPS = 125_000;
    private static final int JUMPS = 6;
    private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final long STEP_MILLIS = 10_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final double DAY_MILLIS = 24.0 * HOUR_MILLIS;
    private static final long SEED = 20_260_105;

    private BuiltInStream() {}

    /** A stretch of time in which a sensor measures a multiple of what it should. */
    record Jump(long sensorId, long from, long to, double factor) {
        boolean covers(long sensor, long timestamp) {
            return sensor == sensorId && timestamp >= from && timestamp < to;
        }
    }

    static SensorStream create(Rule rule) {
        List<Jump> jumps = jumps();
        Random random = new Random(SEED);
        List<Reading> readings = new ArrayList<>(SENSORS * STEPS);
        for (int step = 0; step < STEPS; step++) {
            long timestamp = START + step * STEP_MILLIS;
            // StrictMath, as Math.sin may differ in its last bit from one machine to the next.
            double rhythm = 1 + 0.1 * StrictMath.sin(2 * Math.PI * (timestamp - START) / DAY_MILLIS);
            for (long sensor = 1; sensor <= SENSORS; sensor++) {
                double noise = 1 + 0.02 * random.nextGaussian();
                double value = 10 * sensor * rhythm * noise * factor(jumps, sensor, timestamp);
                readings.add(new Reading(sensor, value, timestamp, rule));
            }
        }
        return new SensorStream(sensors(), readings);
    }

    /** One jump each of the first sensors, at the start of an hour, and for some hours. */
    static List<Jump> jumps() {
        Random random = new Random(SEED);
        List<Jump> jumps = new ArrayList<>(JUMPS);
        for (long sensor = 1; sensor <= JUMPS; sensor++) {
            long from = START + (24 + random.nextInt(288)) * HOUR_MILLIS;
            long to = from + (2 + random.nextInt(10)) * HOUR_MILLIS;
            jumps.add(new Jump(sensor, from, to, 1.8 + random.nextDouble()));
        }
        return jumps;
    }

    private static List<Sensor> sensors() {
        return LongStream.rangeClosed(1, SENSORS)
                .mapToObj(id -> new Sensor(id, "sensor-" + id))
                .toList();
    }

    private static double factor(List<Jump> jumps, long sensor, long timestamp) {
        for (Jump jump : jumps) {
            if (jump.covers(sensor, timestamp)) {
                return jump.factor();
            }
        }
        return 1;
    }
}
