package io.roda.benchmarks.latency;

import io.roda.benchmarks.BenchmarkCommand;
import io.roda.benchmarks.Figure;
import io.roda.benchmarks.ForkedJvm;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long records take: to another thread and back, and from a reading that is due to its alert. */
@Command(
        name = "Latency",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Measures in nanoseconds how long records take: to another thread and back; and, at fixed rates, from when"
                    + " a reading is due until its alert is seen behind both stages of the sensor pipeline.",
            "Programs take turns, each in a JVM of its own. What comes out is checked."
        })
public final class Latency extends BenchmarkCommand {
    /**
     * How much is done.
     *
     * @param roundTrips how many round trips a run, 1 or more; 0 to leave them out
     * @param rates at how many readings a second alerts are raised, each 1 or more; none to leave that out
     * @param seconds how long a run of readings lasts, above 0
     * @param runs how many runs count, 1 or more
     * @param warmups how many come before those, 0 or more
     * @param crowded whether to run programs too that need more processors than there are
     */
    public record Sizes(int roundTrips, List<Integer> rates, double seconds, int runs, int warmups, boolean crowded) {}

    @Option(
            names = "--round-trips",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many round trips a run; 0 leaves them out.")
    private int roundTrips;

    @Option(
            names = "--rates",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000,1000000,5000000",
            description = "At how many readings a second alerts are raised; 0 leaves that out.")
    private List<Integer> rates;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            description = "How long a run of readings lasts; a tenth more comes before it, which isn't recorded.")
    private double seconds;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How many runs are counted.")
    private int runs;

    @Option(names = "--warmups", paramLabel = "N", defaultValue = "2", description = "How many runs come before those.")
    private int warmups;

    @Option(
            names = "--crowded",
            description = "Run programs too that need more processors than there are: figures then show what the"
                    + " scheduler does.")
    private boolean crowded;

    /** New, for picocli. */
    public Latency() {}

    /**
     * Runs the command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(new Latency(), args);
    }

    @Override
    public Integer call() {
        check();
        PrintWriter out = out();
        printSetting(out);
        List<Integer> wanted = rates.stream().filter(rate -> rate > 0).toList();
        figures(new Sizes(roundTrips, wanted, seconds, runs, warmups, crowded), out);
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        checkAtLeast("--round-trips", roundTrips, 0);
        rates.forEach(rate -> checkAtLeast("--rates", rate, 0));
        checkAtLeast("--runs", runs, 1);
        checkAtLeast("--warmups", warmups, 0);
        if (!(seconds > 0)) {
            throw wrong("--seconds must be above 0, not " + seconds);
        }
    }

    private void printSetting(PrintWriter out) {
        printInvocation();
        out.printf(
                Locale.ROOT,
                "%d runs after %d to warm up, in turn; of each percentile, the median over the runs%n",
                runs,
                warmups);
        out.flush();
    }

    /**
     * Measures, and prints each table when it is done.
     *
     * @param sizes how much is done
     * @param out where to print tables
     * @return for each table and program the percentiles in {@code ns} whose columns are {@code p50} to {@code max}, as
     *     far as a run has recorded enough for them, and the column {@code achieved} in {@code M/s}
     * @throws IllegalStateException if a program fails or what comes out of it is wrong
     */
    public static List<Figure> figures(Sizes sizes, PrintWriter out) {
        List<Figure> figures = new ArrayList<>();
        if (sizes.roundTrips() > 0) {
            List<Table> tables = List.of(new Table("round trip", Load.of(0, sizes.roundTrips())));
            figures.addAll(measure(tables, Program.ofRoundTrip(), sizes, out));
        }
        if (!sizes.rates().isEmpty()) {
            List<Table> tables =
                    sizes.rates().stream().map(rate -> table(rate, sizes)).toList();
            figures.addAll(measure(tables, Program.ofAlerts(), sizes, out));
        }
        return figures;
    }

    private static Table table(int rate, Sizes sizes) {
        String name = String.format(Locale.ROOT, "tick to alert, %,d readings/s", rate);
        return new Table(name, Load.of(rate, Math.max(1, Math.round(rate * sizes.seconds()))));
    }

    private static List<Figure> measure(List<Table> tables, List<Program> programs, Sizes sizes, PrintWriter out) {
        List<Figure> figures = new ArrayList<>();
        Map<Program, ForkedJvm> jvms = new LinkedHashMap<>();
        try {
            for (Program program : programs) {
                if (sizes.crowded() || fits(program, out)) {
                    jvms.put(program, program.start());
                }
            }
            for (Table table : tables) {
                table.measure(jvms, sizes.warmups(), sizes.runs());
                table.print(out);
                figures.addAll(table.figures());
            }
        } finally {
            jvms.values().forEach(ForkedJvm::close);
        }
        return figures;
    }

    private static boolean fits(Program program, PrintWriter out) {
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = program.task().threads();
        if (threads <= processors) {
            return true;
        }
        out.println(
                "left out: " + program.title() + ", which needs " + threads + " processors; there are " + processors);
        return false;
    }
}
