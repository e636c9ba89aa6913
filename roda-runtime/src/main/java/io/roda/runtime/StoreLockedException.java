package io.roda.runtime;

import java.nio.file.Path;

/** A store's file has a writer already: a store has one, in all processes together. */
public final class StoreLockedException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long processId;

    /**
     * Names the holder.
     *
     * @param path the store's file
     * @param processId the process that writes it, or -1 if that isn't known
     */
    public StoreLockedException(final Path path, final long processId) {
        super("file '" + path + "' is open for writing in "
                + (processId == ProcessHandle.current().pid()
                        ? "this process (id " + processId + ")"
                        : "process " + (processId < 0 ? "of unknown id" : processId))
                + "; a store has one writer, RodaEngine.attach(directory) reads beside it");
        this.file = path.toString();
        this.processId = processId;
    }

    /**
     * The file.
     *
     * @return its path
     */
    public Path path() {
        return Path.of(file);
    }

    /**
     * Who holds the lock.
     *
     * @return the id of the process, or -1 if it isn't known
     */
    public long processId() {
        return processId;
    }
}
