package io.roda.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/** Runs a program in this JVM. */
final class LocalRunner implements Runner {
    private final Program program;
    private final int readings;
    private final int threads;
    private final Map<Workload, ExpectedOutput> expected = new EnumMap<>(Workload.class);

    LocalRunner(Program program, int readings, int threads) {
        this.program = program;
        this.readings = readings;
        this.threads = threads;
    }

    @Override
    public Timing run(Workload workload) {
        ExpectedOutput output = expected.computeIfAbsent(workload, w -> new ExpectedOutput(w, readings));
        // What the last run left is collected now, and its memory outside the heap goes with it.
        System.gc();
        try (Job job = program.prepare(workload, readings, threads)) {
            Timing timing = job.run();
            output.check(job);
            return timing;
        }
    }

    @Override
    public void close() {
        expected.clear();
    }
}
