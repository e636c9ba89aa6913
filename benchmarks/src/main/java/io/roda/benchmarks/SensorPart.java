package io.roda.benchmarks;

import io.roda.benchmarks.SensorComparison.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All programs on all sensor workloads, with one thread and with three. */
final class SensorPart {
    private static final int MILLION = 1_000_000;

    private SensorPart() {}

    static List<Figure> figures(Mode mode) {
        List<Figure> figures = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            List<Program> programs = Stream.of(Program.values())
                    .filter(program -> program.runsOn(threads))
                    .toList();
            for (Sizes sizes : sizes(mode, threads)) {
                SensorComparison comparison = new SensorComparison(
                        sizes,
                        programs,
                        (program, workload) -> new ForkedRunner(program, workload, sizes.readings(), threads));
                figures.addAll(comparison.figures(List.of(Workload.values())));
            }
        }
        return figures;
    }

    /** Ten times the readings warm a program up in fewer runs. */
    private static List<Sizes> sizes(Mode mode, int threads) {
        return switch (mode) {
            case FULL -> List.of(new Sizes(MILLION, threads, 5, 4, 3), new Sizes(10 * MILLION, threads, 1, 3, 3));
            case SMOKE -> List.of(new Sizes(2000, threads, 1, 0, 2));
        };
    }
}
