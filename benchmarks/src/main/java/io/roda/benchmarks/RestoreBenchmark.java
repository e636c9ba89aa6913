package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a pipeline between two stores in files takes to find its state again: each reading has a key of its own, the
 * engine is closed, and the pipeline is made anew. Beside it, what the memory of an empty one takes. Arguments: how many
 * keys (1,000,000), how many times (9).
 */
public final class RestoreBenchmark {
    private static final int SENSORS = 1000;

    private final Path directory;
    private final int keys;

    private RestoreBenchmark(Path directory, int keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /**
     * Prints the times.
     *
     * @param args how many keys, how many times
     * @throws IOException if files can't be written
     */
    public static void main(String[] args) throws IOException {
        int keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        Path directory = Files.createTempDirectory("roda-restore");
        try {
            new RestoreBenchmark(directory, keys).run(times);
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> files;
        try (var found = Files.list(directory)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private void run(int times) {
        fill();
        double[] made = new double[times];
        double[] restored = new double[times];
        for (int i = 0; i < times; i++) {
            made[i] = makeWithoutState();
            restored[i] = restore();
        }
        double empty = print("an empty pipeline's memory", made);
        double whole = print("memory and restored state", restored);
        System.out.printf(Locale.ROOT, "restoring alone: %.1f M partitions/s%n", keys / (whole - empty) / 1e6);
    }

    private void fill() {
        try (RodaEngine engine =
                RodaEngine.builder().directory(directory).manual().build()) {
            ReadingStore readings = ReadingStore.open(engine, StoreOptions.file("readings", keys));
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.file("summaries", keys));
            engine.run("summarize", pipeline(readings, summaries));
            for (int i = 0; i < keys; i++) {
                readings.push(new Reading(i % SENSORS, i, (long) i / SENSORS * Workload.BUCKET));
            }
            engine.drain();
        }
    }

    private SummarizeInPlacePipeline pipeline(ReadingStore readings, SummaryStore summaries) {
        return SummarizeInPlacePipeline.from(readings).partitions(keys).to(summaries);
    }

    private double makeWithoutState() {
        try (RodaEngine engine = RodaEngine.manual()) {
            ReadingStore readings = ReadingStore.open(engine, StoreOptions.inMemory("readings", 1));
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.inMemory("summaries", 1));
            long start = System.nanoTime();
            pipeline(readings, summaries);
            return seconds(start);
        }
    }

    private double restore() {
        try (RodaEngine engine =
                RodaEngine.builder().directory(directory).manual().build()) {
            ReadingStore readings = ReadingStore.open(engine, StoreOptions.existing("readings"));
            SummaryStore summaries = SummaryStore.open(engine, StoreOptions.existing("summaries"));
            long start = System.nanoTime();
            SummarizeInPlacePipeline pipeline = pipeline(readings, summaries);
            double seconds = seconds(start);
            check(pipeline, readings, summaries);
            return seconds;
        }
    }

    /** Nothing may be left to do, and nothing twice. */
    private void check(SummarizeInPlacePipeline pipeline, ReadingStore readings, SummaryStore summaries) {
        if (pipeline.processedPosition() != keys || readings.size() != keys || summaries.size() != keys) {
            throw new IllegalStateException("processed " + pipeline.processedPosition() + " of " + readings.size()
                    + " readings into " + summaries.size() + " summaries, expected " + keys);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private double print(String what, double[] seconds) {
        Arrays.sort(seconds);
        double median = seconds[seconds.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms (%.0f to %.0f), %.1f M partitions/s%n",
                what,
                median * 1e3,
                seconds[0] * 1e3,
                seconds[seconds.length - 1] * 1e3,
                keys / median / 1e6);
        return median;
    }
}
