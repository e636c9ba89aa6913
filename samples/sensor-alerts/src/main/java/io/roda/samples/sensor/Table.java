package io.roda.samples.sensor;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in rows and columns.
 *
 * @param header one cell a column
 * @param rows   each with as many cells as the header
 */
record Table(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Lines of equal width: the first column flush left, the others flush right. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(width(column) - cells.get(column).length());
            if (column == 0) {
                line.append(cells.get(column)).append(padding);
            } else {
                line.append(GAP).append(padding).append(cells.get(column));
            }
        }
        return line.toString();
    }

    private int width(int column) {
        int width = header.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
