package io.roda.benchmarks;

import io.roda.runtime.spi.BatchStage;

/** The stages of the job one after the other, each over all that is there, so that each can be timed by itself. */
public final class SeparateStages implements AutoCloseable {
    private final RodaJob job;

    /**
     * Opens the stores, and fills that of the readings.
     *
     * @param form how the pipelines are written
     * @param workload which readings
     * @param count how many
     */
    public SeparateStages(Form form, Workload workload, int count) {
        job = new OneThreadRodaJob(form, workload, count);
        job.produce(0, count);
    }

    /**
     * Makes a summary of each reading.
     *
     * @return how many readings there were
     */
    public int summarize() {
        return workOff(job.summarize());
    }

    /**
     * Compares each summary with the one before.
     *
     * @return how many summaries there were
     */
    public int detect() {
        return workOff(job.detect());
    }

    private static int workOff(BatchStage stage) {
        int sum = 0;
        for (int work = stage.doWork(); work > 0; work = stage.doWork()) {
            sum += work;
        }
        return sum;
    }

    /**
     * Checks all summaries and alerts, once both stages are through.
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
