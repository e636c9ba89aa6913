package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreCostsTest {
    @TempDir
    private Path directory;

    @Test
    void costsOfFilesAreComparedWithThoseOfMemory() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();

        int code = new StoreCosts()
                .commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(
                        "--only=append,create",
                        "--runs=2",
                        "--warmups=1",
                        "--records=12345",
                        "--mebibytes=1",
                        "--directory=" + directory);

        assertEquals(CommandLine.ExitCode.OK, code, errors::toString);
        List<String> lines = out.toString().lines().toList();
        for (Subject subject : new Subject[] {Subject.APPEND, Subject.CREATE}) {
            assertTrue(lines.contains(subject.heading()), () -> subject + " is missing in\n" + out);
        }
        assertEquals(
                13,
                lines.stream()
                        .filter(line -> line.matches(".*\\[ *[0-9.]+ - +[0-9.]+].*"))
                        .count(),
                out::toString);
        assertEquals(
                5,
                lines.stream()
                        .filter(line -> line.matches(".*, file .* [0-9.]+"))
                        .count(),
                out::toString);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void refusesToDoNothing() {
        StringWriter errors = new StringWriter();
        CommandLine command = new StoreCosts().commandLine().setErr(new PrintWriter(errors));

        assertEquals(CommandLine.ExitCode.USAGE, command.execute("--partitions", "5,0"));
        assertTrue(errors.toString().contains("--partitions must be at least 1, not 0"), errors::toString);
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        Path missing = directory.resolve("missing");

        int code = new StoreCosts()
                .commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute("--directory=" + missing);

        assertEquals(CommandLine.ExitCode.USAGE, code);
        assertTrue(
                errors.toString()
                        .contains("--directory must be a directory that can be written to, not '" + missing + "'"),
                errors::toString);
        assertEquals("", out.toString());
    }
}
