package io.roda.benchmarks.micro;

/** Takes records from one thread to another. */
interface HandOver extends AutoCloseable {
    /** Writes records whose values are 0, 1, 2 and so on. */
    void produce(int records);

    /** Reads as many records on another thread; returns the sum of their values. */
    double consume(int records);

    @Override
    void close();
}
