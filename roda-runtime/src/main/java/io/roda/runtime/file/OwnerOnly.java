package io.roda.runtime.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner may open, where the file system knows such. */
public final class OwnerOnly {
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** What to create a file with. */
    static FileAttribute<?>[] file(final Path path) {
        return permissions(path, "rw-------");
    }

    /**
     * What to create a directory with.
     *
     * @param path the directory
     * @return its attributes
     */
    public static FileAttribute<?>[] directory(final Path path) {
        return permissions(path, "rwx------");
    }

    private static FileAttribute<?>[] permissions(final Path path, final String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NONE;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
