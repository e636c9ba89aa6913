package io.roda.benchmarks;

import io.roda.benchmarks.page.FiguresFile;
import io.roda.benchmarks.page.Measured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part in a JVM of its own, which hands its figures back in a file. */
final class PartFork {
    private PartFork() {}

    /**
     * Measures a part with a JDK.
     *
     * @param out shows what the part prints
     * @throws IllegalStateException if it fails
     */
    static List<Measured> run(PrintWriter out, Jdk jdk, Parts part, PartSetting setting) {
        try {
            Path file = Files.createTempFile("roda-benchmark", ".csv");
            try {
                List<String> arguments = new ArrayList<>(
                        List.of(part.name(), jdk.label(), setting.mode().name(), file.toString()));
                if (setting.directory() != null) {
                    arguments.add(setting.directory().toString());
                }
                jdk.run(out, PartFork.class, options(setting.mode()), arguments);
                return FiguresFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no file for the figures of " + part.title() + ": " + e, e);
        }
    }

    /** JMH refuses to run beside another JMH, which spoils only times. */
    private static List<String> options(Mode mode) {
        return mode == Mode.SMOKE ? List.of("-Djmh.ignoreLock=true") : List.of();
    }

    /** Takes a part, what the JDK is called, a mode, the file for the figures and perhaps a directory. */
    public static void main(String[] args) {
        Part part = Parts.valueOf(args[0]);
        PartSetting setting = new PartSetting(Mode.valueOf(args[2]), args.length > 4 ? Path.of(args[4]) : null);
        List<Figure> figures = part.run(setting);
        checkPlaces(figures);
        FiguresFile.write(
                Path.of(args[3]),
                figures.stream()
                        .map(figure -> new Measured(part.title(), args[1], figure))
                        .toList());
    }

    /** Here, where only the part fails. */
    private static void checkPlaces(List<Figure> figures) {
        Set<List<String>> places = new HashSet<>();
        for (Figure figure : figures) {
            if (!places.add(List.of(figure.table(), figure.row(), figure.column(), figure.unit()))) {
                throw new IllegalStateException("two figures have the same place: " + figure);
            }
        }
    }
}
