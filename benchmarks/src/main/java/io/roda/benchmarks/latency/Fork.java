package io.roda.benchmarks.latency;

import io.roda.benchmarks.ForkedJvm;
import java.io.IOException;

/** The main class of the JVMs that programs run in. */
final class Fork {
    private Fork() {}

    /** Takes a program; then a load a line, each answered with its latencies. */
    public static void main(String[] args) throws IOException {
        Program program = Program.parse(args);
        ForkedJvm.serve(line -> program.run(Load.parse(line)).format());
    }
}
