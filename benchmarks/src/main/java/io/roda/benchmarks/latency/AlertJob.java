package io.roda.benchmarks.latency;

import io.roda.benchmarks.Finish;

/** Readings are sent on a fixed schedule, summarized and compared, and some raise alerts. Runs once. */
abstract class AlertJob implements AutoCloseable {
    /** How many readings can be under way. */
    static final int CAPACITY = 1 << 16;

    /** Until the first reading: the other threads have begun to wait by then. */
    private static final long PAUSE_NANOS = 20_000_000;

    private final Load load;
    private final AlertTimes times;
    private final Finish finish = new Finish();

    AlertJob(Load load) {
        this.load = load;
        this.times = new AlertTimes(load);
    }

    final Load load() {
        return load;
    }

    /** To be told of alerts. */
    final AlertTimes times() {
        return times;
    }

    /** To be told of the last reading, once it has gone through both stages and its alert was seen. */
    final Finish finish() {
        return finish;
    }

    /** Hands a reading over; may wait for room. */
    abstract void send(long sensorId, double value, long timestamp);

    /** Sends all readings, each when it is due or, if that is past, at once. */
    final Latencies run() {
        times.start(System.nanoTime() + PAUSE_NANOS);
        long total = load.total();
        for (long i = 0; i < total; i++) {
            long sensorId = SteadyReadings.sensorId(i);
            double value = SteadyReadings.value(i);
            long timestamp = SteadyReadings.timestamp(i);
            long due = times.due(i);
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            send(sensorId, value, timestamp);
        }
        return times.latencies(finish.await());
    }

    @Override
    public abstract void close();
}
