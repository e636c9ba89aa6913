package io.roda.benchmarks.micro;

import io.roda.benchmarks.SensorKey;

/** Finds the latest reading under a key, on one thread, while another thread writes readings. */
interface KeyedReadings extends AutoCloseable {
    /** Writes a reading. */
    void write(int i);

    /** Looks up all keys; returns the sum of the values. */
    double sum(SensorKey[] keys);

    /** Checks that all that was written is there, when nobody writes any more. */
    void check(long written);

    @Override
    void close();
}
