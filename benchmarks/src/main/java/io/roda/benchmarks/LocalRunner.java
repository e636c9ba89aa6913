package io.roda.benchmarks;

/** Runs a program in this JVM. */
final class LocalRunner implements Runner {
    private final Program program;
    private final int readings;
    private final int threads;
    private Workload current;
    private ExpectedOutput expected;

    LocalRunner(Program program, int readings, int threads) {
        this.program = program;
        this.readings = readings;
        this.threads = threads;
    }

    @Override
    public Timing run(Workload workload) {
        if (workload != current) {
            expected = null; // of the many readings, one workload's output at a time
            expected = new ExpectedOutput(workload, readings);
            current = workload;
        }
        // What was left is collected before the run, and its memory outside the heap goes with it; what the run leaves
        // is collected after it, as other programs need the memory while this one waits.
        collect();
        Timing timing = runOnce(workload);
        collect();
        return timing;
    }

    private static void collect() {
        System.gc();
        Calm.await();
    }

    private Timing runOnce(Workload workload) {
        try (Job job = program.prepare(workload, readings, threads)) {
            Timing timing = job.run();
            expected.check(job);
            return timing;
        }
    }

    @Override
    public void close() {
        expected = null;
        current = null;
    }
}
