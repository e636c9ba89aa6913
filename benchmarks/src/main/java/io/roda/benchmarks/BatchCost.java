package io.roda.benchmarks;

import io.roda.runtime.Durability;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** A pipeline reads from memory and appends to a store in a file, where it publishes once a batch. */
final class BatchCost extends Cost {
    /** How many records a pipeline publishes at once. */
    static final int BATCH = 512;

    private static final Workload WORKLOAD = Workload.HOT;

    private final Path directory;
    private final Durability durability;
    private final int batches;

    BatchCost(String title, Path directory, Durability durability, int batches) {
        super(title, batches, (double) batches * BATCH);
        this.directory = directory;
        this.durability = durability;
        this.batches = batches;
    }

    @Override
    double run() {
        int count = batches * BATCH;
        double seconds;
        try (RodaEngine engine = engine(directory)) {
            ReadingStore readings = ReadingStore.open(engine, StoreOptions.inMemory("readings", count));
            SummaryStore summaries = SummaryStore.open(
                    engine, StoreOptions.file("summaries", count).durability(durability));
            SummarizeInPlacePipeline pipeline = SummarizeInPlacePipeline.from(readings)
                    .partitions(WORKLOAD.keys(count))
                    .to(summaries);
            for (int i = 0; i < count; i++) {
                readings.push(WORKLOAD.reading(i));
            }
            int published = 0;
            long start = System.nanoTime();
            while (pipeline.doWork() > 0) {
                published++;
            }
            seconds = secondsSince(start);
            check("the number of publications", published, batches);
        }
        check(count);
        WorkDirectory.remove(directory);
        return seconds;
    }

    private void check(int count) {
        try (RodaEngine engine = RodaEngine.attach(directory)) {
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.existing("summaries"));
            check("the number of summaries", summaries.size(), (long) count);
            long sensor = WORKLOAD.sensorId(count - 1);
            long time = WORKLOAD.timestamp(count - 1);
            long ofLastKey = LongStream.range(0, count)
                    .filter(i -> WORKLOAD.sensorId(i) == sensor && WORKLOAD.timestamp(i) == time)
                    .count();
            Summary last = summaries.reader().getLast();
            check("the last summary's sensor", last.sensorId(), sensor);
            check("the last summary's count", last.count(), ofLastKey);
        }
    }
}
