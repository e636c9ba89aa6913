package io.roda.benchmarks;

/** Runs one program, again and again. */
interface Runner extends AutoCloseable {
    /**
     * Runs it once and checks its output.
     *
     * @throws IllegalStateException if the run fails or its output is wrong
     */
    Timing run(Workload workload);

    @Override
    void close();
}
