package io.roda.runtime.file;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the files of a store lie, and how they are opened: symbolic links in their place are never followed.
 *
 * @param store the store's file, in a directory whose path has no symbolic links
 * @param lock its lock
 * @param temporary what a new one is called until it is whole
 */
record StorePaths(Path store, Path lock, Path temporary) {
    static StorePaths of(final Path directory, final StoreOptions options) {
        if (!options.isFile()) {
            throw new IllegalArgumentException(options + " has no file; StoreOptions.file(name, capacity) has");
        }
        try {
            final Path real = directory.toRealPath();
            return new StorePaths(
                    real.resolve(options.name() + ".roda"),
                    real.resolve(options.name() + ".lock"),
                    real.resolve(options.name() + ".roda.tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the directory '" + directory + "' of store '" + options.name() + "' can't be used: " + e, e);
        }
    }

    /** Whether there is anything in the file's place. */
    boolean exists() {
        return Files.exists(store, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Fails unless there is a plain file.
     *
     * @throws NoSuchFileException if there is nothing
     * @throws CorruptStoreException if there is something else
     */
    void checkIsFile() throws IOException {
        final BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(store, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(store.toString(), null, "there is no such store yet");
        }
        if (!attributes.isRegularFile()) {
            final String found = attributes.isDirectory()
                    ? "a directory"
                    : attributes.isSymbolicLink() ? "a symbolic link" : "a device, pipe or socket";
            throw new CorruptStoreException(store, 0, "a file should be there and is " + found);
        }
    }

    FileChannel openForReading() throws IOException {
        return FileChannel.open(store, options(StandardOpenOption.READ));
    }

    FileChannel openForWriting() throws IOException {
        return FileChannel.open(store, options(StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * A channel to force the file through. A {@link FileChannel} would be closed by an interrupt of the thread that forces; this
     * kind isn't.
     */
    AsynchronousFileChannel openForForcing() throws IOException {
        return AsynchronousFileChannel.open(store, options(StandardOpenOption.READ, StandardOpenOption.WRITE), null);
    }

    FileChannel createTemporary() throws IOException {
        return FileChannel.open(
                temporary,
                options(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                OwnerOnly.file(temporary));
    }

    private static Set<OpenOption> options(final OpenOption... options) {
        final Set<OpenOption> all = new HashSet<>(List.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return all;
    }
}
