package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;

/** Finds the latest reading under a key, on one thread, while another thread writes readings. */
interface KeyedReadings extends AutoCloseable {
    /** Writes a reading. */
    void write(Reading reading);

    /** Looks up all keys; returns the sum of the values. */
    double sum(SensorKey[] keys);

    /** What was written last under a key, when nobody writes any more. */
    Reading latest(SensorKey key);

    @Override
    void close();
}
