package io.roda.benchmarks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the whole job on the sensor workloads: readings to running summaries to alerts. */
@Command(
        name = "SensorThroughput",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Measures million readings per second from the first reading to the last alert:",
            "each reading updates the summary of its sensor and bucket of time, each updated summary is"
                    + " appended and compared with the sensor's one before, and a jump raises an alert.",
            "All output of each run is checked. Programs take turns, each in a JVM of its own for each set."
        })
public final class SensorThroughput extends BenchmarkCommand {
    /** All that a program puts out is kept in memory until it has been checked. */
    private static final int MOST_READINGS = 100_000_000;

    /** Which of Roda's forms to run. */
    enum Forms {
        RECORD,
        FLYWEIGHT,
        DECLARED,
        ALL
    }

    @Option(names = "--readings", paramLabel = "N", defaultValue = "1000000", description = "How many readings a run.")
    private int readings;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "9", description = "How many runs are counted.")
    private int runs;

    @Option(names = "--warmups", paramLabel = "N", defaultValue = "8", description = "How many runs come before those.")
    private int warmups;

    @Option(
            names = "--forks",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many JVMs each program has for a set, one after the other: each does all these runs.")
    private int forks;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "ALL",
            description = "Which of Roda's forms to run: ${COMPLETION-CANDIDATES}.")
    private Forms form;

    @Option(
            names = "--set",
            paramLabel = "SET",
            split = ",",
            defaultValue = "SPEC,DENSE,HOT",
            description = "Which readings: ${COMPLETION-CANDIDATES}.")
    private List<Workload> workloads;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "1: producer and both stages take turns. 3: each has a thread of its own, which spins.")
    private int threads;

    @Option(names = "--only-roda", description = "Leave out the programs that Roda is compared with.")
    private boolean onlyRoda;

    @Option(
            names = "--in-process",
            description = "Run all in this JVM, but those that need flags of their own: easier to profile, but"
                    + " programs influence one another.")
    private boolean inProcess;

    /** New, for picocli. */
    public SensorThroughput() {}

    /**
     * Runs the command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(new SensorThroughput(), args);
    }

    @Override
    public Integer call() {
        check();
        PrintWriter out = out();
        printSetting(out);
        SensorComparison.Sizes sizes = new SensorComparison.Sizes(readings, threads, forks, warmups, runs);
        List<Program> programs =
                Stream.of(Program.values()).filter(this::isWanted).toList();
        new SensorComparison(sizes, programs, this::start)
                .measure(workloads)
                .forEach((workload, measurements) -> print(out, workload, measurements));
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        if (readings < 1 || runs < 1 || forks < 1 || warmups < 0) {
            throw wrong("--readings, --runs and --forks must be at least 1 and --warmups 0, not " + readings + ", "
                    + runs + ", " + forks + ", " + warmups);
        }
        if (readings > MOST_READINGS) {
            throw wrong("--readings must be at most " + MOST_READINGS + ", not " + readings);
        }
        if (threads != 1 && threads != 3) {
            throw wrong("--threads must be 1 or 3, not " + threads);
        }
    }

    private boolean isWanted(Program program) {
        if (!program.runsOn(threads)
                || (inProcess && !program.jvmOptions(readings).isEmpty())) {
            return false;
        }
        return program.form().map(this::isWanted).orElse(!onlyRoda);
    }

    private boolean isWanted(Form candidate) {
        return form == Forms.ALL || form.name().equals(candidate.name());
    }

    private Runner start(Program program, Workload workload) {
        return inProcess
                ? new LocalRunner(program, workload, readings, threads)
                : new ForkedRunner(program, workload, readings, threads);
    }

    private void printSetting(PrintWriter out) {
        printInvocation();
        out.printf(
                Locale.ROOT,
                "%,d readings, %d thread%s, %d runs after %d to warm up, forks: %d; million readings per second%n%n",
                readings,
                threads,
                threads == 1 ? "" : "s",
                runs,
                warmups,
                forks);
        out.printf("%-6s %-28s  median [   min -    max] B/reading%n", "set", "program");
        out.flush();
    }

    private static void print(PrintWriter out, Workload workload, Map<Program, Measurement> measurements) {
        measurements.forEach((program, measurement) ->
                out.printf("%-6s %-28s %s%n", workload.name().toLowerCase(Locale.ROOT), program.title(), measurement));
        out.flush();
    }
}
