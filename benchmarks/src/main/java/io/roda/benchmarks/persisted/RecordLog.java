package io.roda.benchmarks.persisted;

import java.nio.file.Path;

/** Files that records are appended to. What is in a record follows from its number: see {@link Records}. */
interface RecordLog {
    /**
     * Makes the files, appends records numbered from 0 and closes the files.
     *
     * @param directory where there are none yet
     * @param count how many records
     */
    Times append(Path directory, int count);

    /**
     * Opens the files again and reads all that is there, to the last record.
     *
     * @throws IllegalStateException if a record is wrong or missing
     */
    void check(Path directory, int count);
}
