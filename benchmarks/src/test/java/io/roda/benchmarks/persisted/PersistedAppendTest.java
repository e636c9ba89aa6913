package io.roda.benchmarks.persisted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.WhenFull;
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

class PersistedAppendTest {
    @TempDir
    private Path directory;

    /** Each program reads its records back, and throws where one is wrong, which ends its JVM and the tool. */
    @Test
    void everyProgramIsMeasuredAndLeavesNothingBehind() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();

        int code = new PersistedAppend()
                .commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute("--records=12345", "--runs=1", "--warmups=0", "--directory=" + directory);

        assertEquals(CommandLine.ExitCode.OK, code, errors::toString);
        assertEquals(
                2L * 2 * Program.values().length,
                out.toString()
                        .lines()
                        .filter(line -> line.matches(".* append +[0-9.]+ \\[ *[0-9.]+ - +[0-9.]+]"))
                        .count(),
                out::toString);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void refusesWhatIsMissing() {
        RecordLog log = new RodaReadings(WhenFull.FAIL);
        log.append(directory.resolve("readings"), 1000);

        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> log.check(directory.resolve("readings"), 1001));

        assertEquals("the records end before number 1000, expected 1001", failure.getMessage());
    }

    @Test
    void refusesToAppendNothing() {
        StringWriter errors = new StringWriter();
        CommandLine command = new PersistedAppend().commandLine().setErr(new PrintWriter(errors));

        assertEquals(CommandLine.ExitCode.USAGE, command.execute("--records", "0"));
        assertTrue(errors.toString().contains("--records must be at least 1, not 0"), errors::toString);
    }
}
