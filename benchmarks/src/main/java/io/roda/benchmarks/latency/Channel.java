package io.roda.benchmarks.latency;

/** Takes records of three fields of 8 bytes from one thread to another. */
interface Channel extends AutoCloseable {
    /** How many records can be under way. */
    int CAPACITY = 1 << 16;

    /** Sends the record whose value and timestamp are a number. One thread. */
    void send(long number);

    /** Waits for the next record, and returns its number. One thread, another one. */
    long receive();

    @Override
    void close();

    /** The number of a record that came through. */
    static long number(long sensorId, double value, long timestamp) {
        if (sensorId != 1 || value != timestamp) {
            throw new IllegalStateException(
                    "a record came through as sensorId=" + sensorId + ", value=" + value + ", timestamp=" + timestamp);
        }
        return timestamp;
    }
}
