package io.roda.benchmarks;

import io.roda.benchmarks.page.Measured;
import io.roda.benchmarks.page.Page;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs all benchmarks and writes a page of results. */
@Command(
        name = "AllBenchmarks",
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Runs all benchmarks and writes a page of results: tables, plots, and ratios beside the goals that they"
                    + " are to reach.",
            "Each part runs in a JVM of its own, with one JDK after the other. A part that fails is left out, and the"
                    + " command fails in the end."
        })
public final class AllBenchmarks extends BenchmarkCommand {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "FULL",
            description =
                    "${COMPLETION-CANDIDATES}: 30 to 45 minutes for each JDK; or whether everything works, in less"
                            + " than two minutes and with figures that mean nothing.")
    private Mode mode;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Some of the parts: ${COMPLETION-CANDIDATES}.")
    private List<Parts> parts = List.of(Parts.values());

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page. Plots and figures go to a directory beside it. By default docs/results.md, with"
                    + " smoke target/results.md.")
    private Path out;

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "The home of another JDK whose figures are to stand beside those of this one; may be"
                    + " repeated.")
    private List<Path> homes = List.of();

    @Mixin
    private DirectoryOption directory;

    /** New, for picocli. */
    public AllBenchmarks() {}

    /**
     * Runs the command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(new AllBenchmarks(), args);
    }

    @Override
    public Integer call() {
        List<Jdk> jdks = jdks();
        PrintWriter log = out();
        long start = System.nanoTime();
        String date = Machine.date();
        List<Measured> figures = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Parts part : wanted()) {
            for (Jdk jdk : jdks) {
                String what = part.title() + ", " + jdk.label();
                log.println(Machine.date() + ' ' + what);
                log.flush();
                try {
                    figures.addAll(PartFork.run(log, jdk, part, new PartSetting(mode, directory.parent())));
                } catch (IllegalStateException e) {
                    failures.add(what);
                    log.println(e.getMessage());
                }
            }
        }
        Path page = page();
        Invocation invocation = new Invocation(arguments(), jdks);
        List<String> head = new ArrayList<>(invocation.head(date));
        head.add("took     " + duration(System.nanoTime() - start) + ", "
                + mode.name().toLowerCase(Locale.ROOT));
        new Page(invocation.command(), head, remarks(failures), sections()).write(page, figures);
        log.println(Machine.date() + ' ' + page);
        failures.forEach(failure -> log.println("failed: " + failure));
        log.flush();
        return failures.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Jdk> jdks() {
        List<Jdk> jdks = new ArrayList<>(List.of(Jdk.current()));
        for (Path home : homes) {
            try {
                Jdk jdk = Jdk.at(home);
                if (jdks.stream().anyMatch(other -> other.version() == jdk.version())) {
                    throw wrong("--jdk must be of another version than the others, not '" + home + "', " + jdk.label());
                }
                jdks.add(jdk);
            } catch (IllegalArgumentException e) {
                throw wrong("--jdk: " + e.getMessage());
            }
        }
        return jdks;
    }

    private Path page() {
        if (out != null) {
            return out;
        }
        return mode == Mode.SMOKE ? Path.of("target", "results.md") : Path.of("docs", "results.md");
    }

    private List<String> remarks(List<String> failures) {
        List<String> remarks = new ArrayList<>();
        if (mode == Mode.SMOKE) {
            remarks.add("**A smoke run: whether everything works. The figures mean nothing.**");
        }
        if (!failures.isEmpty()) {
            remarks.add("**Failed, and left out: " + String.join("; ", failures) + ".**");
        }
        return remarks;
    }

    private List<Parts> wanted() {
        return parts.stream().distinct().toList();
    }

    private List<Page.Section> sections() {
        return wanted().stream()
                .map(part -> new Page.Section(part.title(), part.shows()))
                .toList();
    }

    private static String duration(long nanos) {
        Duration time = Duration.ofNanos(nanos);
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
