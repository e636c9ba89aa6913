package io.roda.runtime;

import java.nio.file.Path;

/** There is no room on the disk for a store's file; nothing is left behind of what was begun. */
public final class DiskFullException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long bytesWanted;
    private final long bytesFree;

    /**
     * Names what is missing.
     *
     * @param path the file
     * @param bytesWanted how many bytes it would take
     * @param bytesFree how many bytes its file system has left
     * @param cause what the file system said, or null
     */
    public DiskFullException(final Path path, final long bytesWanted, final long bytesFree, final Throwable cause) {
        super(
                "no room for file '" + path + "': it takes " + bytesWanted + " bytes and its file system has "
                        + bytesFree + " left",
                cause);
        this.file = path.toString();
        this.bytesWanted = bytesWanted;
        this.bytesFree = bytesFree;
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
     * What the file takes.
     *
     * @return its length in bytes
     */
    public long bytesWanted() {
        return bytesWanted;
    }

    /**
     * What there is.
     *
     * @return the bytes that the file system has left for this process
     */
    public long bytesFree() {
        return bytesFree;
    }
}
