package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFileTest {
    private static final Rule RULE = new Rule(1_000, 1.5);
    private static final Reading FIRST = new Reading(3, 1.5, 0, RULE);
    private static final Reading SECOND = new Reading(3, 2.5, 1_000, RULE);

    @TempDir
    private Path directory;

    @Test
    void readsALineAReadingAfterTheHeader() throws IOException {
        assertReads(List.of(FIRST, SECOND), "timestamp,value\n1970-01-01 00:00:00,1.5\n1970-01-01 00:00:01,2.5\n");
    }

    @Test
    void doesWithoutAHeader() throws IOException {
        assertReads(List.of(FIRST, SECOND), "1970-01-01 00:00:00,1.5\n1970-01-01 00:00:01,2.5");
    }

    @Test
    void takesWindowsLineEndsAndByteOrderMark() throws IOException {
        assertReads(
                List.of(FIRST, SECOND),
                "\uFEFFtimestamp,value\r\n1970-01-01 00:00:00,1.5\r\n1970-01-01 00:00:01,2.5\r\n");
    }

    @Test
    void takesAHeaderInCapitalsAndWithBlanks() throws IOException {
        assertReads(List.of(FIRST), "Timestamp, Value\n1970-01-01 00:00:00,1.5\n");
    }

    @Test
    void passesOverBlankLines() throws IOException {
        assertReads(List.of(FIRST, SECOND), "\n1970-01-01 00:00:00,1.5\n\n  \n1970-01-01 00:00:01,2.5\n\n");
    }

    @Test
    void keepsTheOrderOfTheFile() throws IOException {
        assertReads(List.of(SECOND, FIRST), "1970-01-01 00:00:01,2.5\n1970-01-01 00:00:00,1.5\n");
    }

    @Test
    void anEmptyFileHasNoReadings() throws IOException {
        assertReads(List.of(), "");
    }

    @Test
    void countsMalformedLinesByTheirNumberInTheFile() throws IOException {
        ReadingFile file = read("""
            timestamp,value

            1970-01-01 00:00:00,1.5
            1970-01-01 00:00:01,NaN
            timestamp,value
            1970-01-01 00:00:01,2.5
            """);
        assertEquals(List.of(FIRST, SECOND), file.readings());
        Path path = directory.resolve("sensor.csv");
        assertEquals(
                List.of(
                        path + ": skipped 2 malformed lines",
                        "  " + path + ":4: expected a decimal number but found 'NaN'",
                        "  " + path + ":5: expected a time such as 2014-02-14 14:30:00 but found 'timestamp'"),
                file.malformed().describe());
    }

    @Test
    void describesTheFirstFiveMalformedLinesOnly() throws IOException {
        ReadingFile file = read("bad\n".repeat(1_000) + "1970-01-01 00:00:00,1.5\n");
        List<String> description = file.malformed().describe();
        assertEquals(1_000, file.malformed().count());
        assertEquals(7, description.size());
        assertEquals("  and 995 more", description.get(6));
    }

    @Test
    void bytesThatAreNoTextSpoilTheirLineOnly() throws IOException {
        Path path = directory.resolve("sensor.csv");
        byte[] good = "\n1970-01-01 00:00:00,1.5\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[good.length + 2];
        all[0] = (byte) 0xff;
        all[1] = (byte) 0xc0;
        System.arraycopy(good, 0, all, 2, good.length);
        Files.write(path, all);
        ReadingFile file = ReadingFile.read(path, 3, RULE);
        assertEquals(List.of(FIRST), file.readings());
        assertEquals(1, file.malformed().count());
    }

    @Test
    void namesAMissingFile() {
        Path missing = directory.resolve("missing.csv");
        UserError error = assertThrows(UserError.class, () -> ReadingFile.read(missing, 1, RULE));
        assertEquals("cannot read " + missing + ": no such file or directory", error.getMessage());
    }

    @Test
    void namesADirectory() {
        UserError error = assertThrows(UserError.class, () -> ReadingFile.read(directory, 1, RULE));
        assertEquals("cannot read " + directory + ": a directory, not a CSV file", error.getMessage());
    }

    private void assertReads(List<Reading> expected, String content) throws IOException {
        ReadingFile file = read(content);
        assertEquals(expected, file.readings());
        assertEquals(List.of(), file.malformed().describe());
    }

    private ReadingFile read(String content) throws IOException {
        return ReadingFile.read(Files.writeString(directory.resolve("sensor.csv"), content), 3, RULE);
    }
}
