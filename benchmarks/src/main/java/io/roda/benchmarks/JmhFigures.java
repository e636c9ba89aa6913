package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Makes figures of JMH's results. The class is the table, the method the row, and each figure the spread over all
 * iterations of all forks. The first parameter that all benchmarks of the class have and that is a number is the column; the
 * others go with the row.
 */
final class JmhFigures {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<Figure, List<Double>> scores = new LinkedHashMap<>();

    private JmhFigures() {}

    static List<Figure> of(Collection<RunResult> results) {
        JmhFigures figures = new JmhFigures();
        for (RunResult result : results) {
            figures.add(result, sizeParameter(result, results));
        }
        return figures.figures();
    }

    private static Optional<String> sizeParameter(RunResult result, Collection<RunResult> results) {
        List<RunResult> ofClass = results.stream()
                .filter(other -> className(other).equals(className(result)))
                .toList();
        return result.getParams().getParamsKeys().stream()
                .filter(key -> ofClass.stream().allMatch(other -> isNumber(other.getParams(), key)))
                .findFirst();
    }

    private static boolean isNumber(BenchmarkParams params, String key) {
        return params.getParamsKeys().contains(key) && params.getParam(key).matches("[0-9][0-9_.]*");
    }

    private static String className(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String qualified = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private void add(RunResult result, Optional<String> size) {
        BenchmarkParams params = result.getParams();
        String column = size.map(key -> key + '=' + params.getParam(key)).orElse("");
        StringBuilder row = new StringBuilder(
                params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1));
        for (String key : params.getParamsKeys()) {
            if (!key.equals(size.orElse(null))) {
                row.append(", ").append(key).append('=').append(params.getParam(key));
            }
        }
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                add(className(result), row.toString(), column, iteration);
            }
        }
    }

    private void add(String table, String row, String column, IterationResult iteration) {
        Result<?> primary = iteration.getPrimaryResult();
        add(table, row, column, primary);
        iteration.getSecondaryResults().forEach((label, score) -> {
            if (label.endsWith(BYTES)) {
                add(table + ", allocated on the heap", row, column, score);
            } else if (score.getScoreUnit().equals(primary.getScoreUnit())) {
                // one of the methods that run at once
                add(table, row + ", " + label, column, score);
            }
        });
    }

    private void add(String table, String row, String column, Result<?> score) {
        Figure place = new Figure(table, row, column, score.getScoreUnit(), null);
        scores.computeIfAbsent(place, p -> new ArrayList<>()).add(score.getScore());
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        scores.forEach((place, values) -> figures.add(new Figure(
                place.table(),
                place.row(),
                place.column(),
                place.unit(),
                Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray()))));
        return figures;
    }
}
