package io.roda.benchmarks;

import java.io.IOException;

/** The main class of the JVMs that {@link ForkedRunner} starts. */
final class Fork {
    private Fork() {}

    /** Takes a program, a number of readings and of threads; then a workload a line, each answered with its timing. */
    public static void main(String[] args) throws IOException {
        Program program = Program.valueOf(args[0]);
        try (Runner runner = new LocalRunner(program, Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            ForkedJvm.serve(line -> {
                Timing timing = runner.run(Workload.valueOf(line));
                return timing.nanos() + " " + timing.allocatedBytes();
            });
        }
    }
}
