package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A pipeline between two stores in files takes up its state, one partition for each of the first readings, and goes through
 * the readings since then, whose results are there already, until nothing is left to do.
 */
final class RecoveryCost extends Cost {
    private static final int SENSORS = 1000;

    /** How many partitions are looked at in the end, spread over all of them. */
    private static final int SAMPLES = 1000;

    private static final String OUTPUT = "summaries";

    private final Path directory;
    private final Path state;
    private final Path snapshot;
    private final int partitions;
    private final int inputs;
    private final boolean withStores;

    /**
     * Makes the files.
     *
     * @param title what is done
     * @param directory where they go
     * @param partitions how many partitions there are
     * @param inputs how many inputs come after the snapshot
     * @param withStores whether the opening of the engine and its stores is timed, too
     */
    RecoveryCost(String title, Path directory, int partitions, int inputs, boolean withStores) {
        super(title, 1, partitions);
        this.directory = directory;
        this.state = directory.resolve(OUTPUT + ".state");
        this.snapshot = directory.resolve("snapshot");
        this.partitions = partitions;
        this.inputs = inputs;
        this.withStores = withStores;
        process(0, partitions);
        copy(state, snapshot);
        process(partitions, partitions + inputs);
    }

    /** The engine's closing takes a snapshot. */
    private void process(int from, int to) {
        try (Job job = new Job()) {
            for (int i = from; i < to; i++) {
                job.readings.push(reading(i));
            }
            job.catchUp();
            check("the number of summaries", job.summaries.size(), (long) to);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + from + "' can't be copied to '" + to + "': " + e, e);
        }
    }

    /** Has a key of its own for each of the first readings, and comes back to these in the same order. */
    private Reading reading(int i) {
        int key = i % partitions;
        return new Reading(key % SENSORS, i, (long) key / SENSORS * Workload.BUCKET);
    }

    @Override
    double run() {
        copy(snapshot, state);
        long start = System.nanoTime();
        try (Job job = new Job()) {
            job.catchUp();
            double seconds = secondsSince(withStores ? start : job.opened);
            check("the number of inputs", job.pipeline.processedPosition(), (long) partitions + inputs);
            check("the number of summaries", job.summaries.size(), (long) partitions + inputs);
            return seconds;
        }
    }

    /** One more reading for each of some keys shows what was known of it. */
    @Override
    void finish() {
        copy(snapshot, state);
        try (Job job = new Job()) {
            int step = Math.max(1, partitions / SAMPLES);
            for (int i = 0; i < SAMPLES; i++) {
                job.readings.push(reading(i * step % partitions));
            }
            job.catchUp();
            SummaryReader summaries = job.summaries.reader();
            for (int i = 0; i < Math.min(SAMPLES, partitions); i++) {
                checkSample(i * step % partitions, summaries.getAt((long) partitions + inputs + i));
            }
        }
    }

    private void checkSample(int key, Summary summary) {
        long before = 1L + inputs / partitions + (key < inputs % partitions ? 1 : 0);
        Reading first = reading(key);
        check("the sensor of key " + key, summary.sensorId(), first.sensorId());
        check("the bucket of key " + key, summary.timestamp(), first.timestamp());
        check("the count of key " + key, summary.count(), before + 1);
        check("the greatest value of key " + key, summary.max(), key + (before - 1) * partitions * 1.0);
        check("the least value of key " + key, summary.min(), (double) key);
    }

    /** The engine with its stores and its pipeline. */
    private final class Job implements AutoCloseable {
        private final RodaEngine engine = engine(directory);
        private final ReadingStore readings;
        private final SummaryStore summaries;
        private final long opened;
        private final SummarizeInPlacePipeline pipeline;

        Job() {
            long capacity = (long) partitions + inputs + SAMPLES;
            readings = ReadingStore.open(engine, StoreOptions.file("readings", capacity));
            summaries = SummaryStore.open(engine, StoreOptions.file(OUTPUT, capacity));
            opened = System.nanoTime();
            pipeline = SummarizeInPlacePipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
            engine.run("summarize", pipeline);
        }

        void catchUp() {
            while (engine.drain() > 0) {
                // until nothing is left
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
