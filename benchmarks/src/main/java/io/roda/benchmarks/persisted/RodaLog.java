package io.roda.benchmarks.persisted;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.nio.file.Path;

/** A store of Roda's in a file, with the durability that is its default. */
abstract class RodaLog implements RecordLog {
    private static final String NAME = "records";

    /** How often a ring is gone round. */
    private static final int LAPS = 4;

    private final WhenFull whenFull;

    RodaLog(WhenFull whenFull) {
        this.whenFull = whenFull;
    }

    @Override
    public final Times append(Path directory, int count) {
        long opening = System.nanoTime();
        try (RodaEngine engine =
                RodaEngine.builder().manual().directory(directory).build()) {
            open(engine, StoreOptions.file(NAME, capacity(count)).whenFull(whenFull));
            long start = System.nanoTime();
            push(count);
            long end = System.nanoTime();
            return new Times(start - opening, end - start);
        }
    }

    private int capacity(int count) {
        return whenFull == WhenFull.FAIL ? count : Math.max(1, count / LAPS);
    }

    @Override
    public final void check(Path directory, int count) {
        try (RodaEngine engine = RodaEngine.attach(directory)) {
            open(engine, StoreOptions.existing(NAME));
            check(count - capacity(count), count);
        }
    }

    abstract void open(RodaEngine engine, StoreOptions options);

    abstract void push(int count);

    /** Reads what is there, which must be records from a number on. */
    abstract void check(int first, int count);
}
