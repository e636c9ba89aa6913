package io.roda.runtime;

import java.nio.file.Path;

/** A file isn't what it should be: damaged, cut short or of another kind. It has not been changed. */
public final class CorruptStoreException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;

    /**
     * Names the check that failed.
     *
     * @param path the file
     * @param offset where in the file what was checked lies, in bytes
     * @param check what should be there, and what is
     */
    public CorruptStoreException(final Path path, final long offset, final String check) {
        super("file '" + path + "' is damaged or of another kind: at offset " + offset + ", " + check
                + "; it was left as it is");
        this.file = path.toString();
        this.offset = offset;
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
     * Where the check failed.
     *
     * @return the offset in bytes from the start of the file
     */
    public long offset() {
        return offset;
    }
}
