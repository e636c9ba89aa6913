package io.roda.benchmarks.page;

import io.roda.benchmarks.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A bound on a figure, or on the ratio of two in a table. Names of tables, columns and rows are regular expressions. Where
 * several rows match, the best of them counts; each table and column that matches has a verdict of its own.
 */
final class Goal {
    private enum Kind {
        /** How many times as good it is as the other: at least so many. */
        AHEAD,
        /** How many times as bad it is as the other: at most so many. */
        WITHIN,
        /** The figure itself: at most so much. */
        AMOUNT
    }

    /** Matches every name. */
    static final String ANY = ".*";

    private final String text;
    private final Kind kind;
    private final double bound;
    private final Pattern tables;
    private final Pattern columns;
    private Pattern rows = Pattern.compile(ANY);
    private Pattern others = Pattern.compile(ANY);
    private String otherColumn;

    private Goal(String text, Kind kind, double bound, String tables, String columns) {
        this.text = text;
        this.kind = kind;
        this.bound = bound;
        this.tables = Pattern.compile(tables);
        this.columns = Pattern.compile(columns);
    }

    static Goal ahead(String text, double times, String tables, String columns) {
        return new Goal(text, Kind.AHEAD, times, tables, columns);
    }

    static Goal within(String text, double times, String tables, String columns) {
        return new Goal(text, Kind.WITHIN, times, tables, columns);
    }

    static Goal amount(String text, double most, String tables, String columns) {
        return new Goal(text, Kind.AMOUNT, most, tables, columns);
    }

    /** The rows of which the best one is to reach the goal. */
    Goal of(String names) {
        rows = Pattern.compile(names);
        return this;
    }

    /** The rows of which the best one is what it is compared with. */
    Goal against(String names) {
        others = Pattern.compile(names);
        return this;
    }

    /** Compares with a figure of another column. */
    Goal inColumn(String name) {
        otherColumn = name;
        return this;
    }

    /** At least one, which says that nothing was measured if there is nothing. */
    List<Verdict> verdicts(List<Measured> figures) {
        Set<Where> places = new LinkedHashSet<>();
        for (Measured measured : figures) {
            Figure figure = measured.figure();
            if (matches(tables, figure.table()) && matches(columns, figure.column()) && matches(rows, figure.row())) {
                places.add(new Where(figure.table(), figure.column()));
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Where where : places) {
            Map<String, Double> values = values(where, figures);
            if (!values.isEmpty()) {
                verdicts.add(new Verdict(text, where.toString(), limit(), values, this::isReached));
            }
        }
        return verdicts.isEmpty() ? List.of(unmeasured()) : verdicts;
    }

    private Verdict unmeasured() {
        String where = columns.pattern().equals(ANY) ? "" : columns.pattern();
        return new Verdict(text, where, limit(), Map.of(), this::isReached);
    }

    private record Where(String table, String column) {
        @Override
        public String toString() {
            return column.isEmpty() ? table : table + ", " + column;
        }
    }

    /** By JDK. */
    private Map<String, Double> values(Where where, List<Measured> figures) {
        Where other = otherColumn == null ? where : new Where(where.table(), otherColumn);
        Map<String, Double> values = new LinkedHashMap<>();
        for (String jdk : figures.stream().map(Measured::jdk).distinct().toList()) {
            List<Figure> ofJdk = figures.stream()
                    .filter(measured -> measured.jdk().equals(jdk))
                    .map(Measured::figure)
                    .toList();
            OptionalDouble subject = best(where, rows, ofJdk);
            OptionalDouble reference = kind == Kind.AMOUNT ? subject : best(other, others, ofJdk);
            if (subject.isPresent() && reference.isPresent()) {
                values.put(jdk, value(subject.getAsDouble(), reference.getAsDouble(), moreIsBetter(where, ofJdk)));
            }
        }
        return values;
    }

    private double value(double subject, double reference, boolean moreIsBetter) {
        return switch (kind) {
            case AMOUNT -> subject;
            case AHEAD -> moreIsBetter ? subject / reference : reference / subject;
            case WITHIN -> moreIsBetter ? reference / subject : subject / reference;
        };
    }

    private static OptionalDouble best(Where where, Pattern rows, List<Figure> figures) {
        OptionalDouble least = OptionalDouble.empty();
        OptionalDouble greatest = OptionalDouble.empty();
        for (Figure figure : figures) {
            if (isIn(where, figure) && matches(rows, figure.row())) {
                double median = figure.value().median();
                least = OptionalDouble.of(Math.min(median, least.orElse(median)));
                greatest = OptionalDouble.of(Math.max(median, greatest.orElse(median)));
            }
        }
        return moreIsBetter(where, figures) ? greatest : least;
    }

    /** Rates are so many a second; all else is a cost. */
    private static boolean moreIsBetter(Where where, List<Figure> figures) {
        return figures.stream()
                .anyMatch(figure -> isIn(where, figure) && figure.unit().endsWith("/s"));
    }

    private static boolean isIn(Where where, Figure figure) {
        return figure.table().equals(where.table()) && figure.column().equals(where.column());
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name).matches();
    }

    private boolean isReached(double value) {
        return kind == Kind.AHEAD ? value >= bound : value <= bound;
    }

    private String limit() {
        return (kind == Kind.AHEAD ? "at least " : "at most ") + Markdown.number(bound);
    }
}
