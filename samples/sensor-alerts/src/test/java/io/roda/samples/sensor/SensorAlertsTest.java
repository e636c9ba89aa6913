package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SensorAlertsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void runsOnTheBuiltInStreamWithoutArguments() {
        assertEquals(0, run());
        assertOut("Alerts: 6\n");
        assertOut("Last summary of each sensor\n");
        assertOut("1,000,000 readings in ");
        assertOut(" readings/s\n");
        assertEquals("", err());
    }

    @Test
    void readsFilesAndPrintsAlertsWithTheirTimes() throws IOException {
        assertEquals(0, run("--input", pump(), boiler()));
        assertOut("Alerts: 1\n  2014-02-14 15:00:00  pump  severity 1\n");
        assertOut("5 readings in ");
        assertEquals("", err());
    }

    @Test
    void bucketAndJumpDecideWhatIsAnAlert() throws IOException {
        assertEquals(0, run("--input", pump(), "--jump", "3"));
        assertOut("Alerts: 0\n");
        out.getBuffer().setLength(0);
        assertEquals(0, run("--input", pump(), "--bucket", "1d"));
        assertOut("Alerts: 0\n");
    }

    @Test
    void printsTheFirstAlertsOfASensorAndCountsTheOthers() throws IOException {
        StringBuilder doubling = new StringBuilder("timestamp,value\n");
        for (int hour = 0; hour < 10; hour++) {
            doubling.append("2014-02-14 0")
                    .append(hour)
                    .append(":00:00,")
                    .append(1 << hour)
                    .append('\n');
        }
        assertEquals(0, run("--input", write("doubling.csv", doubling.toString())));
        assertOut("Alerts: 9\n  2014-02-14 01:00:00  doubling  severity 1\n");
        assertOut("  and 4 more of doubling\n");
    }

    @Test
    void malformedLinesAreReportedAndDoNotStopIt() throws IOException {
        String file = write("pump.csv", "timestamp,value\n2014-02-14 14:30:00,1\nnonsense\n");
        assertEquals(0, run("--input", file));
        assertEquals(
                file + ": skipped 1 malformed line\n  " + file + ":3: expected timestamp,value but found 'nonsense'\n",
                err());
        assertOut("\n1 reading in ");
    }

    @Test
    void labelsSplitTheCounts() throws IOException {
        String labels = write("labels.json", "{\"x/pump.csv\": [[\"2014-02-14 15:00:00\", \"2014-02-14 15:30:00\"]]}");
        assertEquals(0, run("--input", pump(), boiler(), "--labels", labels));
        assertTrue(out().matches("(?s).*alerts +inside labels +outside\n.*"), out());
        assertTrue(out().matches("(?s).*\n  pump .* 2 +1 +1 +0\n.*"), out());
        assertTrue(out().matches("(?s).*\n  boiler .* 1 +0 +- +-\n.*"), out());
    }

    @Test
    void writesTheReport() throws IOException {
        Path report = directory.resolve("report.html");
        assertEquals(0, run("--input", pump(), boiler(), "--report", report.toString()));
        assertOut("Report: " + report + "\n");
        String page = Files.readString(report);
        assertTrue(page.contains("<h2>pump</h2>") && page.contains("<h2>boiler</h2>"), page);
    }

    @Test
    void aMissingFileIsTheUsersError() {
        Path missing = directory.resolve("missing.csv");
        assertUserError(
                "sensor-alerts: cannot read " + missing + ": no such file or directory\n",
                "--input",
                missing.toString());
    }

    @Test
    void filesWithoutAnyReadingAreTheUsersError() throws IOException {
        assertUserError(
                "sensor-alerts: there is no reading in any of the input files\n",
                "--input",
                write("empty.csv", "timestamp,value\n"));
    }

    @Test
    void aMissingDirectoryForTheReportIsTheUsersError() throws IOException {
        Path report = directory.resolve("missing").resolve("report.html");
        assertEquals(2, run("--input", pump(), "--report", report.toString()));
        assertEquals("sensor-alerts: cannot write the report to " + report + ": no such file or directory\n", err());
    }

    @Test
    void labelsNeedInput() {
        assertUserError(
                "sensor-alerts: '--labels' needs '--input'\nTry 'sensor-alerts --help'.\n", "--labels", "labels.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "-1", "NaN", "Infinity"})
    void aJumpIsAFiniteNumberFromOneUp(String jump) {
        assertUserError(
                "sensor-alerts: Invalid value for option '--jump': " + Double.valueOf(jump)
                        + " is not a number from 1 up\nTry 'sensor-alerts --help'.\n",
                "--jump",
                jump);
    }

    @ParameterizedTest
    @CsvSource({
        "--bucket,soon,'soon' is no duration",
        "--jump,high,'high' is not a double",
        "--colour,red,Unknown option",
    })
    void wrongOptionsAreExplainedInOneLine(String option, String value, String problem) {
        assertEquals(2, run(option, value));
        assertTrue(err().startsWith("sensor-alerts: ") && err().contains(problem), err());
        assertEquals(2, err().lines().count(), err());
        assertEquals("", out());
    }

    @Test
    void helpNamesEveryOption() {
        assertEquals(0, run("--help"));
        for (String option : new String[] {
            "--input", "--bucket", "--jump", "--report", "--labels", "--help", "--version", "1h", "1.5", "Exit codes"
        }) {
            assertOut(option);
        }
    }

    @Test
    void tellsItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out().startsWith("sensor-alerts "), out());
    }

    private String pump() throws IOException {
        return write(
                "pump.csv",
                "timestamp,value\n2014-02-14 14:30:00,10\n2014-02-14 14:45:00,10\n2014-02-14 15:00:00,20\n");
    }

    private String boiler() throws IOException {
        return write("boiler.csv", "timestamp,value\n2014-02-14 14:30:00,90\n2014-02-14 14:45:00,90\n");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private int run(String... args) {
        CommandLine commandLine = SensorAlerts.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    private void assertUserError(String message, String... args) {
        assertEquals(2, run(args));
        assertEquals(message, err());
        assertFalse(out().contains("readings in"), out());
    }

    private void assertOut(String part) {
        assertTrue(out().contains(part), out());
    }

    private String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
