package io.roda.runtime.file;

import io.roda.runtime.LayoutMismatchException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import java.nio.file.Path;
import java.util.List;

/** Whether a file is what a program asks for. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares.
     *
     * @throws LayoutMismatchException if the layouts differ
     * @throws IllegalArgumentException if the capacity or the answer to a full store differs, unless left to the file
     */
    static void check(final Path path, final StoreHead head, final StoreOptions options, final StructLayout layout) {
        final List<String> differences = LayoutText.differences(head.layout(), layout);
        if (!differences.isEmpty()) {
            throw new LayoutMismatchException("file '" + path + "'", differences);
        }
        final boolean capacity = options.capacity() == 0 || options.capacity() == head.capacity();
        final boolean whenFull = options.whenFull() == null || options.whenFull() == head.whenFull();
        if (!capacity || !whenFull) {
            throw new IllegalArgumentException(
                    "file '" + path + "' has room for " + head.capacity() + " records and is "
                            + head.whenFull() + "; it can't be opened with " + options
                            + ". StoreOptions.existing(name) takes what the file has");
        }
    }
}
