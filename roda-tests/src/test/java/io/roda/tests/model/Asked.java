package io.roda.tests.model;

import io.roda.runtime.Durability;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;

/** How a store is asked for that may be there already. */
enum Asked {
    AS_IT_IS,
    AS_EXISTING,
    FORCED,
    LARGER,
    OF_ANOTHER_KIND;

    StoreOptions options(final boolean inFile, final WhenFull whenFull, final int capacity) {
        if (!inFile) {
            return StoreOptions.inMemory(Contents.NAME, capacity).whenFull(whenFull);
        }
        final StoreOptions file = StoreOptions.file(Contents.NAME, capacity).whenFull(whenFull);
        return switch (this) {
            case AS_IT_IS -> file;
            case AS_EXISTING -> StoreOptions.existing(Contents.NAME);
            case FORCED -> file.durability(Durability.syncEachPublish());
            case LARGER -> StoreOptions.file(Contents.NAME, capacity + 1).whenFull(whenFull);
            case OF_ANOTHER_KIND ->
                file.whenFull(whenFull == WhenFull.FAIL ? WhenFull.OVERWRITE_OLDEST : WhenFull.FAIL);
        };
    }

    /** Whether a store that is there can be opened like this. */
    boolean isRight() {
        return this != LARGER && this != OF_ANOTHER_KIND;
    }
}
