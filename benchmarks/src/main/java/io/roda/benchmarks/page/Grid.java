package io.roda.benchmarks.page;

import io.roda.benchmarks.Figure;
import io.roda.benchmarks.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of one table, with a column for each condition and JDK. Rows and columns come as they were first seen. */
final class Grid {
    /** A condition, which may be empty, and a JDK. */
    record Column(String name, String jdk) {}

    private record Name(String table, String unit) {}

    private record Place(String row, Column column) {}

    private final Name name;
    private final List<String> rows;
    private final List<Column> columns;
    private final Map<Place, Spread> values = new LinkedHashMap<>();

    private Grid(Name name, List<Measured> figures) {
        this.name = name;
        rows = figures.stream()
                .map(measured -> measured.figure().row())
                .distinct()
                .toList();
        List<String> names = figures.stream()
                .map(measured -> measured.figure().column())
                .distinct()
                .toList();
        List<Column> found = figures.stream().map(Grid::column).distinct().toList();
        columns = names.stream()
                .flatMap(condition ->
                        found.stream().filter(column -> column.name().equals(condition)))
                .toList();
        for (Measured measured : figures) {
            Place place = new Place(measured.figure().row(), column(measured));
            if (values.put(place, measured.figure().value()) != null) {
                throw new IllegalArgumentException("two figures have the same place: " + measured);
            }
        }
    }

    private static Column column(Measured measured) {
        return new Column(measured.figure().column(), measured.jdk());
    }

    /** All tables of these figures. Figures of a table in different units make different tables. */
    static List<Grid> of(Collection<Measured> figures) {
        Map<Name, List<Measured>> tables = new LinkedHashMap<>();
        for (Measured measured : figures) {
            Figure figure = measured.figure();
            tables.computeIfAbsent(new Name(figure.table(), figure.unit()), table -> new ArrayList<>())
                    .add(measured);
        }
        List<Grid> grids = new ArrayList<>();
        tables.forEach((name, ofTable) -> grids.add(new Grid(name, ofTable)));
        return grids;
    }

    String table() {
        return name.table();
    }

    String unit() {
        return name.unit();
    }

    List<String> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Spread> value(String row, Column column) {
        return Optional.ofNullable(values.get(new Place(row, column)));
    }

    Collection<Spread> values() {
        return values.values();
    }

    /** What stands above a column: the JDK only where there are several, or nothing else. */
    String heading(Column column) {
        if (column.name().isEmpty()) {
            return column.jdk();
        }
        boolean oneJdk = columns.stream().map(Column::jdk).distinct().count() == 1;
        return oneJdk ? column.name() : column.name() + ", " + column.jdk();
    }

    /** A name for a file that shows this table. */
    String fileName() {
        return (name.table() + ' ' + name.unit())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
