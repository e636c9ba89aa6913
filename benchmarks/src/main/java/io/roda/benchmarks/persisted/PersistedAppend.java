package io.roda.benchmarks.persisted;

import io.roda.benchmarks.BenchmarkCommand;
import io.roda.benchmarks.DirectoryOption;
import io.roda.benchmarks.Figure;
import io.roda.benchmarks.ForkedJvm;
import io.roda.benchmarks.Spread;
import io.roda.benchmarks.WorkDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast records are appended to files, by Roda and by Chronicle Queue. */
@Command(
        name = "PersistedAppend",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Measures million records per second that are appended to files, each published by itself, so that they"
                    + " outlive the process: by Roda and by Chronicle Queue.",
            "Programs take turns, each in a JVM of its own. All records are read back and checked."
        })
public final class PersistedAppend extends BenchmarkCommand {
    private static final String UNIT = "M/s";

    /**
     * How much is done.
     *
     * @param records how many records a run appends, 1 or more
     * @param runs how many runs count, 1 or more
     * @param warmups how many come before those, 0 or more
     * @param directory where to make a directory for files; null for that of the system's temporary files
     */
    public record Sizes(int records, int runs, int warmups, Path directory) {}

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "4000000",
            description = "How many records a run appends.")
    private int records;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "9", description = "How many runs are counted.")
    private int runs;

    @Option(names = "--warmups", paramLabel = "N", defaultValue = "3", description = "How many runs come before those.")
    private int warmups;

    @Mixin
    private DirectoryOption directory;

    /** New, for picocli. */
    public PersistedAppend() {}

    /**
     * Runs the command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(new PersistedAppend(), args);
    }

    @Override
    public Integer call() {
        checkAtLeast("--records", records, 1);
        checkAtLeast("--runs", runs, 1);
        checkAtLeast("--warmups", warmups, 0);
        PrintWriter out = out();
        printInvocation();
        out.printf(
                Locale.ROOT,
                "%,d records, %d runs after %d to warm up, in turn; million records per second%n",
                records,
                runs,
                warmups);
        out.flush();
        figures(new Sizes(records, runs, warmups, directory.parent()), out);
        return CommandLine.ExitCode.OK;
    }

    /**
     * Measures, and prints each table when it is done.
     *
     * @param sizes how much is done
     * @param out where to print tables
     * @return for each table and program the columns {@code append} and {@code open and append}, in {@code M/s}
     * @throws IllegalStateException if a program fails or what it wrote is wrong
     */
    public static List<Figure> figures(Sizes sizes, PrintWriter out) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Figure> table = new ArrayList<>();
            measure(kind, sizes).forEach((program, times) -> {
                table.add(figure(kind, program, "append", sizes, times, Times::appendingNanos));
                table.add(figure(
                        kind, program, "open and append", sizes, times, t -> t.openingNanos() + t.appendingNanos()));
            });
            print(kind, table, out);
            figures.addAll(table);
        }
        return figures;
    }

    private static Map<Program, List<Times>> measure(Kind kind, Sizes sizes) {
        Map<Program, List<Times>> times = new EnumMap<>(Program.class);
        Map<Program, ForkedJvm> jvms = new EnumMap<>(Program.class);
        try (WorkDirectory directory = WorkDirectory.in(sizes.directory())) {
            for (Program program : Program.values()) {
                jvms.put(program, program.start(kind));
            }
            for (int run = -sizes.warmups(); run < sizes.runs(); run++) {
                for (Map.Entry<Program, ForkedJvm> entry : jvms.entrySet()) {
                    Path files = directory.resolve(entry.getKey().name());
                    Times taken = Times.parse(entry.getValue().ask(sizes.records() + " " + files.toAbsolutePath()));
                    WorkDirectory.remove(files);
                    if (run >= 0) {
                        times.computeIfAbsent(entry.getKey(), program -> new ArrayList<>())
                                .add(taken);
                    }
                }
            }
        } finally {
            jvms.values().forEach(ForkedJvm::close);
        }
        return times;
    }

    private static Figure figure(
            Kind kind, Program program, String column, Sizes sizes, List<Times> times, ToLongFunction<Times> nanos) {
        Spread rates = Spread.of(times.stream()
                .mapToDouble(taken -> sizes.records() * 1e3 / nanos.applyAsLong(taken))
                .toArray());
        return new Figure(kind.title(), program.title(), column, UNIT, rates);
    }

    private static void print(Kind kind, List<Figure> figures, PrintWriter out) {
        out.println();
        out.printf("%-36s %-16s %8s [%8s - %8s]%n", kind.title(), "", UNIT, "least", "greatest");
        for (Figure figure : figures) {
            Spread rates = figure.value();
            out.printf(
                    Locale.ROOT,
                    "%-36s %-16s %8.2f [%8.2f - %8.2f]%n",
                    figure.row(),
                    figure.column(),
                    rates.median(),
                    rates.least(),
                    rates.greatest());
        }
        out.flush();
    }
}
