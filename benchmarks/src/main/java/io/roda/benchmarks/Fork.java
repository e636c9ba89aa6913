package io.roda.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The main class of the JVMs that {@link ForkedRunner} starts. */
final class Fork {
    private Fork() {}

    /** Takes a program, a number of readings and of threads; then a workload a line, each answered with its timing. */
    public static void main(String[] args) throws IOException {
        Program program = Program.valueOf(args[0]);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Runner runner = new LocalRunner(program, Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                Timing timing = runner.run(Workload.valueOf(line));
                System.out.println(timing.nanos() + " " + timing.allocatedBytes());
            }
        }
    }
}
