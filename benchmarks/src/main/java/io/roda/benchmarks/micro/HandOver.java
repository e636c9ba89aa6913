package io.roda.benchmarks.micro;

import java.util.function.IntToDoubleFunction;

/** Takes records from one thread to others. */
interface HandOver extends AutoCloseable {
    /** Writes records whose values are 0, 1, 2 and so on. */
    void produce(int records);

    /** Another reader, made before anything is written: it reads so many records and returns the sum of their values. */
    IntToDoubleFunction consumer();

    @Override
    void close();
}
