package io.roda.benchmarks.page;

import io.roda.benchmarks.Spread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes tables and numbers. */
final class Markdown {
    private Markdown() {}

    /** With the first column to the left and the others to the right. */
    static String table(List<String> heading, List<List<String>> lines) {
        StringBuilder table = new StringBuilder(line(heading));
        table.append("|---|").append("--:|".repeat(heading.size() - 1)).append('\n');
        lines.forEach(line -> table.append(line(line)));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String spread(Spread value) {
        return number(value.median()) + " [" + number(value.least()) + " – " + number(value.greatest()) + ']';
    }

    /** With three digits or more that count, and no more than three after the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
