package io.roda.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {
    /**
     * Each of them checks what it has done, and throws where that is wrong, which fails the run. Parameters that take long
     * have small values, or some of theirs.
     */
    @Test
    void everyBenchmarkRunsAndFindsItsResultsRight() throws RunnerException {
        Options once = new OptionsBuilder()
                .include("io.roda.benchmarks.micro")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .param("partitions", "10000")
                .param("readers", "3")
                .param("workload", "DENSE")
                .param("writesPerSecond", "0", "100000")
                .verbosity(VerboseMode.SILENT)
                .build();

        Collection<RunResult> results = new Runner(once).run();

        assertFalse(results.isEmpty());
        for (RunResult result : results) {
            assertEquals("ns/op", result.getPrimaryResult().getScoreUnit());
        }
    }
}
