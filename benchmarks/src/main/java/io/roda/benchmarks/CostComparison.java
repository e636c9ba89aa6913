package io.roda.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Costs of stores that take turns, run by run, in this JVM. */
final class CostComparison {
    /**
     * How much is done.
     *
     * @param records records appended, where not each is forced to the device
     * @param publications publications that are forced one by one
     * @param mebibytes size of stores that are made, opened again and attached to
     * @param partitions partitions whose state is taken up
     * @param replayed inputs since the snapshot of that state
     */
    record Sizes(int records, int publications, int mebibytes, List<Integer> partitions, List<Integer> replayed) {}

    private final Sizes sizes;
    private final int warmups;
    private final int runs;
    private final Path parent;

    /**
     * Measures nothing yet.
     *
     * @param sizes how much is done
     * @param warmups runs of each cost that don't count
     * @param runs runs after those that do, at least 1
     * @param parent where to make a directory for files; null for among the system's temporary files
     */
    CostComparison(Sizes sizes, int warmups, int runs, Path parent) {
        this.sizes = sizes;
        this.warmups = warmups;
        this.runs = runs;
        this.parent = parent;
    }

    /**
     * Does all runs of a subject, each of which checks what it has done; removes its files afterwards.
     *
     * @return the seconds of each cost
     * @throws IllegalStateException if a run is wrong
     */
    Map<Cost, Spread> measure(Subject subject) {
        try (WorkDirectory directory = WorkDirectory.in(parent)) {
            List<Cost> costs = subject.costs(sizes, directory);
            double[][] seconds = new double[costs.size()][runs];
            for (int run = -warmups; run < runs; run++) {
                for (int i = 0; i < seconds.length; i++) {
                    System.gc(); // what the run before left
                    double taken = costs.get(i).run();
                    if (run >= 0) {
                        seconds[i][run] = taken;
                    }
                }
            }
            Map<Cost, Spread> spreads = new LinkedHashMap<>();
            for (int i = 0; i < seconds.length; i++) {
                costs.get(i).finish();
                spreads.put(costs.get(i), Spread.of(seconds[i]));
            }
            return spreads;
        }
    }

    /** The same as figures: a table for the subject, a row for each cost. */
    List<Figure> figures(Subject subject) {
        String table = "Stores, " + subject.name().toLowerCase(Locale.ROOT);
        List<Figure> figures = new ArrayList<>();
        measure(subject)
                .forEach((cost, seconds) -> figures.add(
                        new Figure(table, cost.title(), "", subject.timeUnit(), subject.time(cost, seconds))));
        return figures;
    }
}
