package io.roda.benchmarks;

/** The parts of the job one after the other, each over all that is there, so that each can be timed by itself. */
public final class SeparateStages implements AutoCloseable {
    private final StagedJob job;

    /**
     * Provides the memory for all records, and touches it.
     *
     * @param program one of Roda's or the loops by hand
     * @param workload which readings
     * @param count how many
     */
    public SeparateStages(Program program, Workload workload, int count) {
        job = (StagedJob) program.prepare(workload, count, 1);
    }

    /** Makes all readings. */
    public void produce() {
        job.produceAll();
    }

    /** Makes a summary of each reading. */
    public void summarize() {
        job.summarizeAll();
    }

    /** Compares each summary with the one before. */
    public void detect() {
        job.detectAll();
    }

    /**
     * Checks all summaries and alerts, once all parts are through.
     *
     * @param expected what they must be
     * @throws IllegalStateException if one is wrong, missing or too many
     */
    public void check(ExpectedOutput expected) {
        expected.check(job);
    }

    @Override
    public void close() {
        job.close();
    }
}
