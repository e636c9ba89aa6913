package io.roda.benchmarks;

/** Runs a program on a workload in this JVM. */
final class LocalRunner implements Runner {
    private final Program program;
    private final Workload workload;
    private final int readings;
    private final int threads;
    private final ExpectedOutput expected;

    LocalRunner(Program program, Workload workload, int readings, int threads) {
        this.program = program;
        this.workload = workload;
        this.readings = readings;
        this.threads = threads;
        this.expected = new ExpectedOutput(workload, readings);
    }

    @Override
    public Timing run() {
        // What was left is collected before the run, and its memory outside the heap goes with it; what the run leaves
        // is collected after it, as other programs need the memory while this one waits.
        collect();
        Timing timing = runOnce();
        collect();
        return timing;
    }

    private static void collect() {
        System.gc();
        Calm.await();
    }

    private Timing runOnce() {
        try (Job job = program.prepare(workload, readings, threads)) {
            Timing timing = job.run();
            expected.check(job);
            return timing;
        }
    }

    @Override
    public void close() {}
}
