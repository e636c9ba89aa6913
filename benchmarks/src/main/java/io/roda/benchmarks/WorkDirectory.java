package io.roda.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new directory for files of benchmarks, which goes with all that is in it when it is closed. */
public final class WorkDirectory implements AutoCloseable {
    private final Path path;

    private WorkDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes one.
     *
     * @param parent a directory that is there; null for that of the system's temporary files
     * @return the new directory, to be closed
     * @throws UncheckedIOException if it can't be made
     */
    public static WorkDirectory in(Path parent) {
        try {
            String prefix = "roda-benchmark";
            return new WorkDirectory(
                    parent == null ? Files.createTempDirectory(prefix) : Files.createTempDirectory(parent, prefix));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory can be made in '" + parent + "': " + e, e);
        }
    }

    Path path() {
        return path;
    }

    /**
     * A directory in this one that isn't there yet.
     *
     * @param name its name
     * @return its path
     */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        remove(path);
    }

    /**
     * Removes a directory and what is in it.
     *
     * @param directory which
     * @throws UncheckedIOException if something in it can't be removed
     */
    public static void remove(Path directory) {
        try {
            for (Path file : deepestFirst(directory)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("directory '" + directory + "' can't be removed: " + e, e);
        }
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
