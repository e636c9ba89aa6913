package io.roda.benchmarks;

/** A job whose parts can be run one after the other, each over all that is there. */
interface StagedJob extends Job {
    /** Makes all readings. */
    void produceAll();

    /** Makes a summary of each reading. */
    void summarizeAll();

    /** Compares each summary with the one before. */
    void detectAll();
}
