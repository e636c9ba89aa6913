package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.file.Path;

/** A store of readings in a file, to be opened again and again. */
final class FilledStore {
    private static final double GIBIBYTE = 1L << 30;

    private final Path directory;
    private final StoreOptions options;
    private final long records;

    /**
     * Makes it.
     *
     * @param directory where its file goes
     * @param options the store
     * @param records how many readings it is to hold, or, in a ring, to have seen
     */
    FilledStore(Path directory, StoreOptions options, long records) {
        this.directory = directory;
        this.options = options;
        this.records = records;
        try (RodaEngine engine = Cost.engine(directory)) {
            ReadingStore store = ReadingStore.open(engine, options);
            for (long i = 0; i < records; i++) {
                store.push(reading(i));
            }
        }
    }

    static Reading reading(long i) {
        return new Reading(i, i * 0.5, -i);
    }

    static double gibibytes(long records) {
        return records * ReadingCodec.LENGTH / GIBIBYTE;
    }

    /** How many records fill some mebibytes. */
    static long records(int mebibytes) {
        return ((long) mebibytes << 20) / ReadingCodec.LENGTH;
    }

    Path directory() {
        return directory;
    }

    StoreOptions options() {
        return options;
    }

    long records() {
        return records;
    }

    /** The sequence of the oldest record that is there. */
    long oldest() {
        return Math.max(0, records - options.capacity());
    }
}
