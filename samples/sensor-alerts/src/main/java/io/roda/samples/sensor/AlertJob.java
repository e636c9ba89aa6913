package io.roda.samples.sensor;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pipelines: readings are summarized, summaries are indexed and compared, jumps become alerts. */
final class AlertJob {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private AlertJob() {}

    /**
     * Runs a stream's readings through the pipelines, in their order, and waits for the last output.
     *
     * @throws IllegalStateException if that takes longer than five minutes
     */
    static JobResult run(SensorStream stream) {
        // One reading gives one summary and at most one alert: no store can be full.
        int capacity = Math.max(1, stream.readings().size());
        int sensors = Math.max(1, stream.sensors().size());
        int buckets = Math.max(1, countBuckets(stream));
        try (RodaEngine engine = RodaEngine.inMemory()) {
            ReadingStore input = ReadingStore.open(engine, StoreOptions.inMemory("readings", capacity));
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.inMemory("summaries", capacity));
            AlertStore alerts = AlertStore.open(engine, StoreOptions.inMemory("alerts", capacity));
            SummaryByBucketIndex index = SummaryByBucketIndex.over(summaries);

            engine.run(
                    "summarize",
                    SummarizeReadingsPipeline.from(input).partitions(buckets).to(summaries),
                    index);
            engine.run(
                    "detect",
                    DetectJumpsPipeline.from(summaries).partitions(sensors).to(alerts));

            long start = System.nanoTime();
            for (Reading reading : stream.readings()) {
                input.push(reading);
            }
            if (!engine.awaitIdle(PATIENCE)) {
                throw new IllegalStateException("the pipelines did not finish within " + PATIENCE);
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new JobResult(allOf(alerts), latestOf(index), elapsed);
        }
    }

    /** The shortest that a stream takes in some runs. */
    static Duration fastest(SensorStream stream, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(i -> run(stream).elapsed())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static int countBuckets(SensorStream stream) {
        return (int) stream.readings().stream()
                .map(SummarizeReadings::bucket)
                .distinct()
                .count();
    }

    private static List<Alert> allOf(AlertStore alerts) {
        List<Alert> all = new ArrayList<>();
        AlertReader reader = alerts.reader();
        while (reader.next()) {
            all.add(reader.get());
        }
        return all;
    }

    private static List<Summary> latestOf(SummaryByBucketIndex index) {
        List<Summary> latest = new ArrayList<>();
        index.reader().forEach(summary -> latest.add(summary.toRecord()));
        return latest;
    }
}
