package io.roda.samples.sensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a run. */
final class Tables {
    private static final String NONE = "-";

    private Tables() {}

    /** How much of everything each sensor has; with labels, how many alerts lie inside and outside the windows. */
    static Table counts(RunResult run) {
        List<String> header = new ArrayList<>(List.of("sensor", "readings", "from", "to", "buckets", "alerts"));
        if (run.labels().isPresent()) {
            header.addAll(List.of("inside labels", "outside"));
        }
        return new Table(
                header,
                run.sensors().stream().map(result -> counts(run, result)).toList());
    }

    /** The last summary of each sensor that has one. */
    static Table lastSummaries(RunResult run) {
        List<List<String>> rows = run.sensors().stream()
                .filter(result -> !result.buckets().isEmpty())
                .map(Tables::lastSummary)
                .toList();
        return new Table(List.of("sensor", "bucket", "readings", "min", "average", "max"), rows);
    }

    private static List<String> counts(RunResult run, SensorResult result) {
        List<Reading> readings = result.readings();
        List<String> row = new ArrayList<>();
        row.add(result.sensor().name());
        row.add(Amount.of(readings.size()));
        row.add(readings.isEmpty() ? NONE : Timestamps.format(readings.get(0).timestamp()));
        row.add(
                readings.isEmpty()
                        ? NONE
                        : Timestamps.format(readings.get(readings.size() - 1).timestamp()));
        row.add(Amount.of(result.buckets().size()));
        row.add(Amount.of(result.alerts().size()));
        if (run.labels().isPresent()) {
            row.add(run.score(result).map(score -> Amount.of(score.inside())).orElse(NONE));
            row.add(run.score(result).map(score -> Amount.of(score.outside())).orElse(NONE));
        }
        return row;
    }

    private static List<String> lastSummary(SensorResult result) {
        Summary last = result.buckets().get(result.buckets().size() - 1);
        return List.of(
                result.sensor().name(),
                Timestamps.format(last.timestamp()),
                Amount.of(last.count()),
                decimal(last.min()),
                decimal(last.avg()),
                decimal(last.max()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
