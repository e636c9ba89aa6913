package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Programs that take turns, run by run, on the sensor workloads, each with a runner of its own for each workload, so that
 * no program's code is compiled for what another workload has shown. That is done again with new runners for each fork,
 * and the runs of all forks are pooled.
 */
final class SensorComparison {
    /**
     * How much is done.
     *
     * @param readings readings a run, at least 1
     * @param threads 1 or 3
     * @param forks runners for each program and workload, one after the other, at least 1
     * @param warmups runs in each fork that don't count
     * @param runs runs after those that do, at least 1
     */
    record Sizes(int readings, int threads, int forks, int warmups, int runs) {}

    private static final String RATES = "Whole job";
    private static final String ALLOCATION = "Whole job, allocated on the heap";

    private final Sizes sizes;
    private final List<Program> programs;
    private final BiFunction<Program, Workload, Runner> start;
    private final Map<Workload, Map<Program, Measurement>> measurements = new EnumMap<>(Workload.class);

    /**
     * Measures nothing yet.
     *
     * @param sizes how much is done
     * @param programs those that are compared, in the order of their turns
     * @param start makes what runs a program on a workload
     */
    SensorComparison(Sizes sizes, List<Program> programs, BiFunction<Program, Workload, Runner> start) {
        this.sizes = sizes;
        this.programs = programs;
        this.start = start;
    }

    /**
     * Does all runs, and checks the output of each.
     *
     * @throws IllegalStateException if a run fails or its output is wrong
     */
    Map<Workload, Map<Program, Measurement>> measure(List<Workload> workloads) {
        measurements.clear();
        for (int fork = 0; fork < sizes.forks(); fork++) {
            workloads.forEach(this::measure);
        }
        return measurements;
    }

    private void measure(Workload workload) {
        Map<Program, Runner> runners = new EnumMap<>(Program.class);
        try {
            programs.forEach(program -> runners.put(program, start.apply(program, workload)));
            measure(workload, runners);
        } finally {
            runners.values().forEach(Runner::close);
        }
    }

    private void measure(Workload workload, Map<Program, Runner> runners) {
        Map<Program, Measurement> ofWorkload =
                measurements.computeIfAbsent(workload, w -> new EnumMap<>(Program.class));
        for (int run = -sizes.warmups(); run < sizes.runs(); run++) {
            for (Map.Entry<Program, Runner> entry : runners.entrySet()) {
                Timing timing = entry.getValue().run();
                if (run >= 0) {
                    ofWorkload
                            .computeIfAbsent(entry.getKey(), program -> new Measurement(sizes.readings()))
                            .add(timing);
                }
            }
        }
    }

    /** The same as figures: a table of rates and one of allocated bytes, a row for each program. */
    List<Figure> figures(List<Workload> workloads) {
        String suffix = String.format(
                Locale.ROOT,
                ", %d thread%s, %,d readings",
                sizes.threads(),
                sizes.threads() == 1 ? "" : "s",
                sizes.readings());
        List<Figure> rates = new ArrayList<>();
        List<Figure> allocation = new ArrayList<>();
        measure(workloads)
                .forEach((workload, ofWorkload) -> ofWorkload.forEach((program, measurement) -> {
                    String row = program.title();
                    String column = workload.name().toLowerCase(Locale.ROOT);
                    rates.add(new Figure(RATES + suffix, row, column, "M readings/s", measurement.rates()));
                    allocation.add(
                            new Figure(ALLOCATION + suffix, row, column, "B/reading", measurement.bytesPerReading()));
                }));
        rates.addAll(allocation);
        return rates;
    }
}
