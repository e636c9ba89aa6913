package io.roda.tests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of a sequence of calls lie: after each death in the next directory, as a copy. */
final class Directories implements AutoCloseable {
    private final Path root;
    private int deaths;

    Directories() {
        try {
            root = Files.createTempDirectory("roda-model");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path after(final int count) {
        return root.resolve("after" + count);
    }

    Path current() {
        return after(deaths);
    }

    /** Copies all files as they are at this moment, open or not. */
    void copy() {
        try {
            final Path to = Files.createDirectory(after(deaths + 1));
            for (final Path file : within(current())) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void goToCopy() {
        deaths++;
    }

    private static List<Path> within(final Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() {
        try {
            for (final Path path : within(root)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
