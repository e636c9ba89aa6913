package io.roda.benchmarks;

import java.io.IOException;

/** The main class of the JVMs that {@link ForkedRunner} starts. */
final class Fork {
    private Fork() {}

    /** Takes a program, a workload, and a number of readings and of threads; answers each line with the timing of a run. */
    public static void main(String[] args) throws IOException {
        Program program = Program.valueOf(args[0]);
        Workload workload = Workload.valueOf(args[1]);
        try (Runner runner = new LocalRunner(program, workload, Integer.parseInt(args[2]), Integer.parseInt(args[3]))) {
            ForkedJvm.serve(line -> {
                Timing timing = runner.run();
                return timing.nanos() + " " + timing.allocatedBytes();
            });
        }
    }
}
