package io.roda.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new directory for files of benchmarks, which goes with all that is in it when it is closed. */
final class WorkDirectory implements AutoCloseable {
    private final Path path;

    private WorkDirectory(Path path) {
        this.path = path;
    }

    /** In a directory that is there, or, where that is null, among the system's temporary files. */
    static WorkDirectory in(Path parent) {
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

    /** A directory in this one that isn't there yet. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        remove(path);
    }

    /** Removes a directory and what is in it. */
    static void remove(Path directory) {
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
