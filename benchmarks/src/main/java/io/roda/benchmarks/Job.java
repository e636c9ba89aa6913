package io.roda.benchmarks;

/** One run of a program over a workload, its memory provided and touched, waiting to be started. Runs once. */
interface Job extends AutoCloseable {
    /** Runs it from the first reading to the last output. */
    Timing run();

    /** Shows all that the run has made, in order. */
    void replay(Output output);

    @Override
    void close();
}
