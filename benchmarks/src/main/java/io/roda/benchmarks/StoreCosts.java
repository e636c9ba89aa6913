package io.roda.benchmarks;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what stores in files cost: appending, durability, creation, attaching and recovery. */
@Command(
        name = "StoreCosts",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Measures what stores in files cost beside stores in memory: appending, what durability adds to a"
                    + " publication, creation and reopening, attaching, and the recovery of a pipeline.",
            "What is compared takes turns, run by run. The output of each run is checked."
        })
public final class StoreCosts extends BenchmarkCommand {
    /** The other half of a pair of costs whose title ends like this. */
    private static final String IN_MEMORY = ", memory";

    private static final String IN_FILE = ", file";

    @Option(
            names = "--only",
            paramLabel = "SUBJECT",
            split = ",",
            defaultValue = "APPEND,PUBLISH,CREATE,ATTACH,RECOVER",
            description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private List<Subject> subjects;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "9", description = "How many runs are counted.")
    private int runs;

    @Option(names = "--warmups", paramLabel = "N", defaultValue = "3", description = "How many runs come before those.")
    private int warmups;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "4000000",
            description = "How many records are appended, where not each is forced to the device.")
    private int records;

    @Option(
            names = "--publications",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many publications are forced to the device one by one.")
    private int publications;

    @Option(
            names = "--mebibytes",
            paramLabel = "N",
            defaultValue = "1024",
            description = "The size of stores that are made, opened again and attached to.")
    private int mebibytes;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000000,5000000",
            description = "How many partitions' state a pipeline takes up.")
    private List<Integer> partitions;

    @Option(
            names = "--replay",
            paramLabel = "N",
            split = ",",
            defaultValue = "0,1000000",
            description = "How many inputs came after the snapshot of that state.")
    private List<Integer> replayed;

    @Mixin
    private DirectoryOption directory;

    /** New, for picocli. */
    public StoreCosts() {}

    /**
     * Runs the command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(new StoreCosts(), args);
    }

    @Override
    public Integer call() {
        check();
        PrintWriter out = out();
        printSetting(out);
        CostComparison.Sizes sizes = new CostComparison.Sizes(records, publications, mebibytes, partitions, replayed);
        CostComparison comparison = new CostComparison(sizes, warmups, runs, directory.parent());
        for (Subject subject : subjects) {
            out.println();
            out.println(subject.heading());
            print(out, subject, comparison.measure(subject));
            out.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        checkAtLeast("--runs", runs, 1);
        checkAtLeast("--warmups", warmups, 0);
        checkAtLeast("--records", records, 1);
        checkAtLeast("--publications", publications, 1);
        checkAtLeast("--mebibytes", mebibytes, 1);
        partitions.forEach(count -> checkAtLeast("--partitions", count, 1));
        replayed.forEach(count -> checkAtLeast("--replay", count, 0));
    }

    private static void print(PrintWriter out, Subject subject, Map<Cost, Spread> seconds) {
        Map<String, Spread> byTitle = new HashMap<>();
        seconds.forEach((cost, spread) -> byTitle.put(cost.title(), spread));
        seconds.forEach((cost, spread) -> {
            boolean inFile = cost.title().endsWith(IN_FILE);
            Spread inMemory = inFile ? byTitle.get(cost.title().replace(IN_FILE, IN_MEMORY)) : null;
            out.println(subject.line(cost, spread, inMemory));
        });
    }

    private void printSetting(PrintWriter out) {
        printInvocation();
        out.printf(Locale.ROOT, "%d runs after %d to warm up, in turn%n", runs, warmups);
        out.flush();
    }
}
