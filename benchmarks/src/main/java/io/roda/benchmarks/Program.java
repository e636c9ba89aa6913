package io.roda.benchmarks;

import java.util.List;
import java.util.Optional;

/** The programs that do the same job. */
public enum Program {
    /** Roda, with methods over records. */
    RODA_RECORD("Roda, record form", Form.RECORD),
    /** Roda, with methods over flyweights. */
    RODA_FLYWEIGHT("Roda, flyweight form", Form.FLYWEIGHT),
    /** Roda, with annotations on the summary. */
    RODA_DECLARED("Roda, declared form", Form.DECLARED),
    /** Collections of objects, on a JVM without flags. */
    HASH_MAP("HashMap", null),
    /** Enough of a heap, most of it for young objects, that nothing is collected within a run. */
    HASH_MAP_TUNED("HashMap, heap provided", null),
    /** The LMAX Disruptor, with a handler for each stage. */
    DISRUPTOR("Disruptor, Agrona's map", null),
    /** Loops over raw memory. */
    RAW_MEMORY("raw memory by hand", null);

    private static final long MEGABYTE = 1 << 20;
    private static final long HEAP_AT_LEAST = 256 * MEGABYTE;
    private static final long HEAP_PER_READING = 512;

    private final String title;
    private final Form form;

    Program(String title, Form form) {
        this.title = title;
        this.form = form;
    }

    String title() {
        return title;
    }

    /** The form of Roda's pipelines, if the program is Roda's. */
    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** Whether there is a variant for so many threads. */
    boolean runsOn(int threads) {
        return switch (this) {
            case RODA_RECORD, RODA_FLYWEIGHT, RODA_DECLARED -> true;
            case HASH_MAP, HASH_MAP_TUNED, RAW_MEMORY -> threads == 1;
            case DISRUPTOR -> threads == 3;
        };
    }

    /** What a JVM that runs this is started with, beyond what this JVM was. */
    List<String> jvmOptions(int readings) {
        if (this != HASH_MAP_TUNED) {
            return List.of();
        }
        long heap = (HEAP_AT_LEAST + HEAP_PER_READING * readings) / MEGABYTE;
        return List.of(
                "-XX:+UseParallelGC",
                "-XX:+AlwaysPreTouch",
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-Xmn" + heap * 3 / 4 + "m");
    }

    /** Provides what a run needs. */
    Job prepare(Workload workload, int readings, int threads) {
        return switch (this) {
            case RODA_RECORD, RODA_FLYWEIGHT, RODA_DECLARED ->
                threads == 1
                        ? new OneThreadRodaJob(form, workload, readings)
                        : new ThreeThreadRodaJob(form, workload, readings);
            case HASH_MAP, HASH_MAP_TUNED -> new HashMapJob(workload, readings);
            case DISRUPTOR -> new DisruptorJob(workload, readings);
            case RAW_MEMORY -> new RawJob(workload, readings);
        };
    }
}
