package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import java.nio.file.Path;

/** Something whose time {@link StoreCosts} shows. Each run checks what it has done, and throws where that is wrong. */
abstract class Cost {
    private final String title;
    private final double units;
    private final double items;

    /**
     * Says what is shown.
     *
     * @param title what is done
     * @param units how many a run does of that whose time is shown
     * @param items how many a run does of that whose rate is shown
     */
    Cost(String title, double units, double items) {
        this.title = title;
        this.units = units;
        this.items = items;
    }

    final String title() {
        return title;
    }

    final double units() {
        return units;
    }

    final double items() {
        return items;
    }

    /** Does it once, and returns the seconds that it took. */
    abstract double run();

    /** Checks, after the last run, what would be in the way of another. */
    void finish() {}

    /** An engine that runs nothing by itself; without a directory, one for stores in memory. */
    static RodaEngine engine(Path directory) {
        return directory == null
                ? RodaEngine.manual()
                : RodaEngine.builder().manual().directory(directory).build();
    }

    static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    final void check(String what, Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(title + ": " + what + " is " + actual + ", expected " + expected);
        }
    }
}
