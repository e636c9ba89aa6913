package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.file.Path;

/** Makes a store that isn't there. */
final class CreationCost extends Cost {
    private final Path directory;
    private final StoreOptions options;

    /**
     * Prepares.
     *
     * @param title what is done
     * @param directory where the store's file goes, a directory of its own; null for a store in memory
     * @param options the store
     */
    CreationCost(String title, Path directory, StoreOptions options) {
        super(title, FilledStore.gibibytes(options.capacity()), FilledStore.gibibytes(options.capacity()));
        this.directory = directory;
        this.options = options;
    }

    @Override
    double run() {
        double seconds;
        try (RodaEngine engine = engine(directory)) {
            long start = System.nanoTime();
            ReadingStore store = ReadingStore.open(engine, options);
            seconds = secondsSince(start);
            store.push(FilledStore.reading(0));
            check("the first record", store.reader().getLast(), FilledStore.reading(0));
        }
        if (options.isFile()) {
            WorkDirectory.remove(directory);
        }
        return seconds;
    }
}
