package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;

/** A pipeline is made that has no state yet: what its memory takes, before anything is read into that. */
final class TableCost extends Cost {
    private final int partitions;

    /**
     * Makes nothing.
     *
     * @param title what is done
     * @param partitions how many partitions there is room for
     */
    TableCost(String title, int partitions) {
        super(title, 1, partitions);
        this.partitions = partitions;
    }

    @Override
    double run() {
        try (RodaEngine engine = engine(null)) {
            ReadingStore readings = ReadingStore.open(engine, StoreOptions.inMemory("readings", 1));
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.inMemory("summaries", 1));
            long start = System.nanoTime();
            SummarizeInPlacePipeline pipeline = SummarizeInPlacePipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
            double seconds = secondsSince(start);
            check("the number of inputs", pipeline.processedPosition(), 0L);
            return seconds;
        }
    }
}
