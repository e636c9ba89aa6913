package io.roda.benchmarks.latency;

import io.roda.benchmarks.Figure;
import io.roda.benchmarks.ForkedJvm;
import io.roda.benchmarks.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Programs under one load, which take turns run by run. */
final class Table {
    /** A program that is slower than this share of the rate hasn't held it. */
    private static final double HELD = 0.99;

    private static final double MILLION = 1e6;

    private final String name;
    private final Load load;
    private final Map<Program, List<Latencies>> runs = new LinkedHashMap<>();

    Table(String name, Load load) {
        this.name = name;
        this.load = load;
    }

    /** Runs what is in the JVMs. */
    void measure(Map<Program, ForkedJvm> jvms, int warmups, int counted) {
        for (int run = -warmups; run < counted; run++) {
            for (Map.Entry<Program, ForkedJvm> entry : jvms.entrySet()) {
                Latencies latencies = Latencies.parse(entry.getValue().ask(load.format()));
                if (run >= 0) {
                    runs.computeIfAbsent(entry.getKey(), program -> new ArrayList<>())
                            .add(latencies);
                }
            }
        }
    }

    /** The percentiles in nanoseconds, and the rate that was achieved. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        runs.forEach((program, latencies) -> {
            for (Percentile percentile : Percentile.values()) {
                if (isBacked(percentile, latencies)) {
                    Spread nanos = spread(latencies, run -> run.at(percentile));
                    figures.add(new Figure(name, program.title(), percentile.title(), "ns", nanos));
                }
            }
            figures.add(new Figure(name, program.title(), "achieved", "M/s", achieved(latencies)));
        });
        return figures;
    }

    private static boolean isBacked(Percentile percentile, List<Latencies> latencies) {
        return latencies.stream().allMatch(run -> percentile.isBackedBy(run.count()));
    }

    private static Spread spread(List<Latencies> latencies, ToDoubleFunction<Latencies> value) {
        return Spread.of(latencies.stream().mapToDouble(value).toArray());
    }

    private static Spread achieved(List<Latencies> latencies) {
        return spread(latencies, Latencies::perSecond).times(1 / MILLION);
    }

    void print(PrintWriter out) {
        out.println();
        out.printf("%-44s %8s", name + ", ns", "");
        for (Percentile percentile : Percentile.values()) {
            out.printf("%13s", percentile.title());
        }
        out.printf("%13s%13s%n", "M/s", "latencies");
        runs.forEach((program, latencies) -> print(out, program, latencies));
        out.flush();
    }

    private void print(PrintWriter out, Program program, List<Latencies> latencies) {
        long count = latencies.stream().mapToLong(Latencies::count).min().orElseThrow();
        String line = String.format(Locale.ROOT, "%13d", count);
        out.println(line(program.title(), "median", latencies, Spread::median) + line);
        out.println(line("", "least", latencies, Spread::least));
        out.println(line("", "greatest", latencies, Spread::greatest));
        Spread achieved = achieved(latencies).times(MILLION);
        if (achieved.least() < HELD * load.rate()) {
            out.printf(
                    Locale.ROOT,
                    "  the rate of %,d/s was not held: %,.0f/s, in the slowest run %,.0f/s%n",
                    load.rate(),
                    achieved.median(),
                    achieved.least());
        }
    }

    private static String line(String title, String which, List<Latencies> latencies, ToDoubleFunction<Spread> value) {
        StringBuilder line = new StringBuilder(String.format("%-44s %8s", title, which));
        for (Percentile percentile : Percentile.values()) {
            if (isBacked(percentile, latencies)) {
                double nanos = value.applyAsDouble(spread(latencies, run -> run.at(percentile)));
                line.append(String.format(Locale.ROOT, "%,13.0f", nanos));
            } else {
                line.append(String.format("%13s", "-"));
            }
        }
        return line.append(String.format(Locale.ROOT, "%13.3f", value.applyAsDouble(achieved(latencies))))
                .toString();
    }
}
