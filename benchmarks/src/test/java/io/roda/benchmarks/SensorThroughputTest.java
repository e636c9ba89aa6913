package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SensorThroughputTest {
    /** More than some batches, and no multiple of one. */
    private static final int READINGS = 12_345;

    static List<Arguments> runs() {
        List<Arguments> runs = new ArrayList<>();
        for (Program program : Program.values()) {
            for (int threads : new int[] {1, 3}) {
                for (Workload workload : Workload.values()) {
                    if (program.runsOn(threads)) {
                        runs.add(Arguments.of(program, threads, workload));
                    }
                }
            }
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyProgramGivesAllSummariesAndAlerts(Program program, int threads, Workload workload) {
        ExpectedOutput expected = new ExpectedOutput(workload, READINGS);
        try (Job job = program.prepare(workload, READINGS, threads)) {
            Timing timing = job.run();

            expected.check(job);
            assertTrue(timing.nanos() > 0, () -> "it took " + timing);
        }
    }

    @Test
    void runsWhatWasAskedForInThisProcess() {
        List<String> lines = execute(
                "--in-process",
                "--only-roda",
                "--form=declared",
                "--set=hot",
                "--threads=3",
                "--readings=2000",
                "--runs=1",
                "--warmups=0",
                "--forks=2");

        List<String> results =
                lines.stream().filter(line -> line.contains("Roda, ")).toList();
        assertEquals(1, results.size(), () -> String.join("\n", lines));
        assertTrue(results.get(0).matches("hot +Roda, declared form .*"), () -> results.get(0));
    }

    @Test
    void refusesAnotherNumberOfThreads() {
        StringWriter errors = new StringWriter();
        CommandLine command = new SensorThroughput().commandLine().setErr(new PrintWriter(errors));

        assertEquals(CommandLine.ExitCode.USAGE, command.execute("--threads", "2"));
        assertTrue(errors.toString().contains("--threads must be 1 or 3, not 2"), errors::toString);
    }

    @Test
    void refusesMoreReadingsThanMemoryHolds() {
        StringWriter errors = new StringWriter();
        CommandLine command = new SensorThroughput().commandLine().setErr(new PrintWriter(errors));

        assertEquals(CommandLine.ExitCode.USAGE, command.execute("--readings", "2000000000"));
        assertTrue(
                errors.toString().contains("--readings must be at most 100000000, not 2000000000"), errors::toString);
    }

    private static List<String> execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = new SensorThroughput()
                .commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        assertEquals(CommandLine.ExitCode.OK, code, errors::toString);
        return out.toString().lines().toList();
    }
}
