package io.roda.benchmarks.page;

import io.roda.benchmarks.Figure;
import io.roda.benchmarks.Spread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of comma-separated values with a line for each figure, texts in quotes. */
public final class FiguresFile {
    private static final String HEADING = "part,jdk,table,row,column,unit,median,least,greatest";
    private static final int TEXTS = 6;
    private static final int FIELDS = TEXTS + 3;

    private FiguresFile() {}

    /**
     * Writes it, over one that is there.
     *
     * @param file where to
     * @param figures what, in this order
     * @throws UncheckedIOException if it can't be written
     */
    public static void write(Path file, List<Measured> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        figures.forEach(figure -> lines.add(line(figure)));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("figures can't be written to '" + file + "': " + e, e);
        }
    }

    private static String line(Measured measured) {
        Figure figure = measured.figure();
        Spread value = figure.value();
        return Stream.of(measured.part(), measured.jdk(), figure.table(), figure.row(), figure.column(), figure.unit())
                        .map(FiguresFile::quoted)
                        .collect(Collectors.joining(","))
                + ','
                + value.median()
                + ','
                + value.least()
                + ','
                + value.greatest();
    }

    private static String quoted(String text) {
        if (text.contains("\n") || text.contains("\r")) {
            throw new IllegalArgumentException("a text of a figure has more than one line: " + text);
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * Reads it.
     *
     * @param file what {@link #write} has written
     * @return the figures in their order
     * @throws UncheckedIOException if it can't be read
     * @throws IllegalArgumentException if a line is none that {@link #write} writes
     */
    public static List<Measured> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
                throw new IllegalArgumentException("'" + file + "' doesn't begin with " + HEADING);
            }
            return lines.stream().skip(1).map(FiguresFile::measured).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("figures can't be read from '" + file + "': " + e, e);
        }
    }

    private static Measured measured(String line) {
        List<String> fields = fields(line);
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("a line has " + fields.size() + " fields, not " + FIELDS + ": " + line);
        }
        double[] values = fields.subList(TEXTS, FIELDS).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        Spread spread = new Spread(values[0], values[1], values[2]);
        Figure figure = new Figure(fields.get(2), fields.get(3), fields.get(4), fields.get(5), spread);
        return new Measured(fields.get(0), fields.get(1), figure);
    }

    /** Two quotes within a text stand for one. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (inQuotes && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    inQuotes = !inQuotes;
                }
            } else if (c == ',' && !inQuotes) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
