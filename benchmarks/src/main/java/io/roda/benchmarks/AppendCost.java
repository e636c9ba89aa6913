package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.file.Path;

/** Appends readings to a new store, each published by itself. */
final class AppendCost extends Cost {
    /** How the writer appends. */
    enum Way {
        PUSH {
            @Override
            void append(ReadingStore store, long records) {
                for (long i = 0; i < records; i++) {
                    store.push(new Reading(1, 2.0, i));
                }
            }
        },
        CLAIM {
            @Override
            void append(ReadingStore store, long records) {
                for (long i = 0; i < records; i++) {
                    store.claim().sensorId(1).value(2.0).timestamp(i);
                    store.publish();
                }
            }
        };

        abstract void append(ReadingStore store, long records);
    }

    private final Path directory;
    private final StoreOptions options;
    private final Way way;
    private final long records;

    /**
     * Prepares.
     *
     * @param title what is done
     * @param directory where the store's file goes, a directory of its own; null for a store in memory
     * @param options the store
     * @param way how records are appended
     * @param records how many
     */
    AppendCost(String title, Path directory, StoreOptions options, Way way, long records) {
        super(title, (double) records, (double) records);
        this.directory = directory;
        this.options = options;
        this.way = way;
        this.records = records;
    }

    @Override
    double run() {
        double seconds;
        try (RodaEngine engine = engine(directory)) {
            ReadingStore store = ReadingStore.open(engine, options);
            long start = System.nanoTime();
            way.append(store, records);
            seconds = secondsSince(start);
            if (!options.isFile()) {
                check(store);
            }
        }
        if (options.isFile()) {
            try (RodaEngine engine = RodaEngine.attach(directory)) {
                check(ReadingStore.open(engine, StoreOptions.existing(options.name())));
            }
            WorkDirectory.remove(directory);
        }
        return seconds;
    }

    private void check(ReadingStore store) {
        check("the number of records", store.size(), records);
        ReadingReader reader = store.reader();
        long expected = Math.max(0, records - options.capacity());
        while (reader.next()) {
            ReadingView reading = reader.view();
            if (reading.sensorId() != 1 || reading.value() != 2.0 || reading.timestamp() != expected) {
                check("record " + reader.position(), reading.toRecord(), new Reading(1, 2.0, expected));
            }
            expected++;
        }
        check("the end of what can be read", expected, records);
    }
}
