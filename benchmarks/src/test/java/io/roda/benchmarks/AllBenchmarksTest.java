package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.benchmarks.page.FiguresFile;
import io.roda.benchmarks.page.Measured;
import io.roda.benchmarks.page.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;

/** Each benchmark checks what it has done, and one that finds it wrong fails the run. */
class AllBenchmarksTest {
    private static final Path PAGE = Path.of("target", "smoke", "results.md");

    @TempDir
    private static Path files;

    private static String page;
    private static List<Measured> figures;

    @BeforeAll
    static void runOnce() throws IOException {
        StringWriter out = new StringWriter();

        assertEquals(0, execute(out, "--mode=smoke", "--out=" + PAGE, "--directory=" + files), out::toString);

        page = Files.readString(PAGE);
        figures = FiguresFile.read(Page.directory(PAGE).resolve(Page.FIGURES));
    }

    @Test
    void everyPartHasASectionAndFigures() {
        Set<String> measured = names(Measured::part);
        for (Parts part : Parts.values()) {
            assertTrue(page.contains("\n## " + part.title() + "\n\n" + part.shows()), () -> part + " in\n" + page);
            assertTrue(measured.contains(part.title()), () -> part + " in " + measured);
        }
    }

    @Test
    void everyFigureIsInATable() {
        Set<String> rows = page.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ", 2)[0].substring(2))
                .collect(Collectors.toSet());
        for (Measured measured : figures) {
            assertTrue(page.contains("\n### " + measured.figure().table() + " ("), measured::toString);
            assertTrue(rows.contains(measured.figure().row()), measured::toString);
        }
    }

    @Test
    void everyPlotIsThere() throws IOException {
        List<String> plots = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertTrue(plots.size() >= 2 * Parts.values().length, () -> "only " + plots);
        assertEquals(plots.size(), Set.copyOf(plots).size());
        for (String plot : plots) {
            String image = Files.readString(PAGE.resolveSibling(plot));
            assertTrue(image.startsWith("<svg") && image.contains("</svg"), () -> plot + ": " + image);
        }
    }

    @Test
    void everyProgramIsMeasuredOnEverySet() {
        for (int threads : new int[] {1, 3}) {
            Set<String> expected = new TreeSet<>();
            for (Program program : Program.values()) {
                Stream.of("spec", "dense", "hot")
                        .filter(set -> program.runsOn(threads))
                        .forEach(set -> expected.add(program.title() + " on " + set));
            }

            assertEquals(
                    expected,
                    names(measured -> measured.figure().table().startsWith("Whole job, " + threads)
                            ? measured.figure().row() + " on "
                                    + measured.figure().column()
                            : ""));
        }
    }

    @Test
    void everyClassOfJmhBelongsToAPart() {
        Set<String> classes = BenchmarkList.defaultList().getAll(null, List.of()).stream()
                .map(entry -> entry.getUserClassQName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> measured = names(of -> of.figure().table());
        measured.retainAll(classes);
        assertEquals(classes, measured);
    }

    @Test
    void everySubjectOfStoresIsMeasured() {
        Set<String> expected = Stream.of(Subject.values())
                .map(subject -> "Stores, " + subject.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                expected,
                names(measured ->
                        measured.part().equals("stores") ? measured.figure().table() : ""));
    }

    @Test
    void everyGoalThatHasABenchmarkFindsItsFigures() {
        List<String> unmeasured = page.lines()
                .filter(line -> line.contains("not measured"))
                .map(line -> line.split(" \\| ", 2)[0].substring(2))
                .toList();

        assertEquals(List.of(), unmeasured);
    }

    @Test
    void noFileIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(files)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aPartThatFailsIsNamed(@TempDir Path directory) throws IOException {
        Path results = directory.resolve("results.md");
        Path jdk = jdkThatRunsNoPart(directory.resolve("jdk"));
        StringWriter out = new StringWriter();

        int code = execute(out, "--mode=smoke", "--only=stores", "--jdk=" + jdk, "--out=" + results);

        assertEquals(1, code, out::toString);
        assertTrue(out.toString().contains("this is no JDK"), out::toString);
        assertTrue(out.toString().contains("failed: stores, JDK 99"), out::toString);
        String text = Files.readString(results);
        assertTrue(text.contains("**Failed, and left out: stores, JDK 99.**"), text);
        assertTrue(text.contains("\n## stores") && !text.contains("\n## sensor"), text);
    }

    /** It knows its version only. */
    private static Path jdkThatRunsNoPart(Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                case "$*" in
                    *.Jdk) echo 99; echo none ;;
                    *) echo this is no JDK; exit 1 ;;
                esac
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void refusesWhatIsNoJdk() {
        StringWriter out = new StringWriter();

        assertEquals(2, execute(out, "--jdk=/nowhere"));

        assertTrue(out.toString().contains("no JDK that runs this program is at '/nowhere'"), out::toString);
    }

    @Test
    void refusesTwoJdksOfOneVersion() {
        StringWriter out = new StringWriter();

        assertEquals(2, execute(out, "--jdk=" + System.getProperty("java.home")));

        assertTrue(out.toString().contains("--jdk must be of another version than the others"), out::toString);
    }

    /** Without the empty one. */
    private static Set<String> names(Function<Measured, String> name) {
        return figures.stream()
                .map(name)
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int execute(StringWriter out, String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        return new AllBenchmarks().commandLine().setOut(writer).setErr(writer).execute(arguments);
    }
}
