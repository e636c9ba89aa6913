package io.roda.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final List<Measured> FIGURES = List.of(
            Made.figure("JDK 17", "Programs", "a|b", "spec", "M/s", 1234),
            Made.figure("JDK 17", "Programs", "a|b", "hot", "M/s", 2),
            Made.figure("JDK 17", "Programs", "c", "spec", "M/s", 0.5),
            Made.figure("JDK 25", "Programs", "a|b", "spec", "M/s", 40),
            Made.figure("JDK 17", "Bytes", "a", "", "B", 0),
            Made.figure("JDK 25", "Bytes", "a", "", "B", 24));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void write() {
        file = directory.resolve("results.md");
        page().write(file, FIGURES);
    }

    private static Page page() {
        return new Page(
                "java AllBenchmarks --mode full",
                List.of("JDK 17   some", "machine  other"),
                List.of("A remark."),
                List.of(new Page.Section("part", "Something.")));
    }

    @Test
    void figuresOfTwoJdksStandSideBySide() throws IOException {
        String text = Files.readString(file);

        assertTrue(text.contains("""
                        ## part

                        Something.

                        ### Programs (M/s)

                        |  | spec, JDK 17 | spec, JDK 25 | hot, JDK 17 |
                        |---|--:|--:|--:|
                        | a\\|b | 1,234 [617 – 2,468] | 40.0 [20.0 – 80.0] | 2.00 [1.00 – 4.00] |
                        | c | 0.500 [0.250 – 1.00] |  |  |

                        ![Programs](results/programs-m-s.svg)

                        ### Bytes (B)

                        |  | JDK 17 | JDK 25 |
                        |---|--:|--:|
                        | a | 0 [0 – 0] | 24.0 [12.0 – 48.0] |
                        """), text);
    }

    @Test
    void headSaysWhatMadeIt() throws IOException {
        String text = Files.readString(file);

        assertTrue(text.startsWith("<!-- Written by this command;"), text);
        assertTrue(text.contains("     java AllBenchmarks --mode full -->\n"), text);
        assertTrue(text.contains("\n```\nJDK 17   some\nmachine  other\n```\n\nA remark.\n\n"), text);
    }

    @Test
    void onlyMoreThanNothingIsPlotted() {
        assertTrue(Files.exists(directory.resolve("results/programs-m-s.svg")));
        assertFalse(Files.exists(directory.resolve("results/bytes-b.svg")));
    }

    @Test
    void plotsDontDependOnWhenTheyAreMade() throws IOException {
        Path plot = directory.resolve("results/programs-m-s.svg");
        String first = Files.readString(plot);

        page().write(file, FIGURES);

        assertEquals(first, Files.readString(plot));
        assertTrue(first.startsWith("<svg"), first);
        assertTrue(first.contains("width=\"1100\"") && first.contains("viewBox=\"0 0 1100 340\""), first);
    }

    @Test
    void plotsOfAnEarlierPageGo() throws IOException {
        page().write(file, List.of());

        assertFalse(Files.exists(directory.resolve("results/programs-m-s.svg")));
        assertEquals(List.of(), FiguresFile.read(directory.resolve("results/figures.csv")));
    }

    @Test
    void imagesOfOthersStay() throws IOException {
        Path image = directory.resolve("other/image.svg");
        Files.createDirectories(image.getParent());
        Files.createFile(image);

        page().write(directory.resolve("other.md"), FIGURES);

        assertTrue(Files.exists(image));
    }
}
