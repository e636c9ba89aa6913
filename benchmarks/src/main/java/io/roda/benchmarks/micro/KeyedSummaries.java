package io.roda.benchmarks.micro;

/** Keeps a running summary of each of many sensors. */
interface KeyedSummaries extends AutoCloseable {
    /** The value of all readings. */
    double VALUE = 0.5;

    /** Provides readings, at most {@link PartitionScaleBenchmark#RECORDS}, all those before them being worked off. */
    void push(int[] sensors, int count);

    /** Summarizes those readings; returns how many there were. */
    int summarize();

    /** Shows the summary that each of those readings gave. */
    void replay(Output output);

    @Override
    void close();

    /** Takes summaries. */
    interface Output {
        void summary(long sensor, double mean, long count);
    }
}
