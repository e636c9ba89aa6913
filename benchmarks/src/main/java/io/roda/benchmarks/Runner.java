package io.roda.benchmarks;

/** Runs one program on one workload, again and again. */
interface Runner extends AutoCloseable {
    /**
     * Runs it once and checks its output.
     *
     * @throws IllegalStateException if the run fails or its output is wrong
     */
    Timing run();

    @Override
    void close();
}
