package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks of JMH's. JMH would do all forks of one benchmark before the next one's; here it is run once for each
 * fork, so that all benchmarks take turns, fork by fork.
 */
final class JmhBenchmarks {
    private final Mode mode;
    private final int forks;
    private boolean allocation;

    /**
     * Runs nothing yet.
     *
     * @param mode with {@code SMOKE}, all is run once in this JVM
     * @param forks JVMs for each benchmark otherwise, one after the other
     */
    JmhBenchmarks(Mode mode, int forks) {
        this.mode = mode;
        this.forks = mode == Mode.SMOKE ? 1 : forks;
    }

    /** Has a second table for each class, of the bytes that are allocated on the heap: JMH's {@code -prof gc}. */
    JmhBenchmarks withAllocation() {
        allocation = true;
        return this;
    }

    /**
     * Runs all benchmarks of some classes.
     *
     * @return a table for each class: see {@link JmhFigures}
     * @throws IllegalStateException if one fails, as each does that finds a result wrong
     */
    List<Figure> figures(Class<?>... classes) {
        Options options = options(classes);
        List<RunResult> results = new ArrayList<>();
        try {
            for (int fork = 0; fork < forks; fork++) {
                results.addAll(new org.openjdk.jmh.runner.Runner(options).run());
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("a benchmark has failed: " + e.getMessage(), e);
        }
        return JmhFigures.of(results);
    }

    private Options options(Class<?>... classes) {
        String names = Stream.of(classes)
                .map(Class::getName)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "^(", ")\\..*"));
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(names).forks(1).shouldFailOnError(true);
        if (allocation) {
            options.addProfiler(GCProfiler.class);
        }
        if (mode == Mode.SMOKE) {
            options.forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .verbosity(VerboseMode.SILENT);
            // parameters of which some values take long
            options.param("partitions", "10000").param("writesPerSecond", "0", "100000");
            options.param("readers", "2").param("workload", "DENSE");
        }
        return options.build();
    }
}
