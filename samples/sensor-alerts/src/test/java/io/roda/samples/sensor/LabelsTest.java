package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @TempDir
    private Path directory;

    @Test
    void matchesSensorsByTheNameOfTheirFile() throws IOException {
        Labels labels = read("""
            {"known/pump.csv": [["1970-01-01 00:00:01.000000", "1970-01-01 00:00:02.500000"],
                                ["1970-01-01 00:01:00", "1970-01-01 00:02:00"]],
             "known/boiler.csv": []}
            """);
        List<TimeWindow> windows = List.of(new TimeWindow(1_000, 2_500), new TimeWindow(60_000, 120_000));
        assertEquals(Optional.of(windows), labels.of(new Sensor(1, "pump")));
        assertEquals(Optional.of(windows), labels.of(new Sensor(1, "some/where/pump.csv")));
        assertEquals(Optional.of(List.of()), labels.of(new Sensor(2, "boiler")));
        assertEquals(Optional.empty(), labels.of(new Sensor(3, "known")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|expected an object with a list of windows for each data file",
                "{\"a.csv\": 1}|expected a list of windows for a.csv",
                "{\"a.csv\": [1]}|expected windows of two times for a.csv",
                "{\"a.csv\": [[\"1970-01-01 00:00:01\"]]}|expected windows of two times for a.csv",
                "{\"a.csv\": [[\"soon\", \"later\"]]}|Text 'soon' could not be parsed at index 0",
                "{\"a.csv\": [|is not JSON"
            })
    void saysWhatIsWrongWithTheFile(String json, String problem) {
        UserError error = assertThrows(UserError.class, () -> read(json));
        assertTrue(error.getMessage().startsWith("labels file " + file()), error.getMessage());
        assertTrue(error.getMessage().contains(problem), error.getMessage());
        assertEquals(1, error.getMessage().lines().count(), error.getMessage());
    }

    @Test
    void namesAMissingFile() {
        UserError error = assertThrows(UserError.class, () -> Labels.read(file()));
        assertEquals("cannot read labels file " + file() + ": no such file or directory", error.getMessage());
    }

    @Test
    void bothEndsOfAWindowAreInside() {
        List<Alert> alerts = List.of(
                new Alert(1, 9, 1), new Alert(1, 10, 1), new Alert(1, 20, 1), new Alert(1, 21, 1), new Alert(1, 30, 1));
        assertEquals(
                new LabelScore(3, 2),
                LabelScore.of(alerts, List.of(new TimeWindow(10, 20), new TimeWindow(15, 20), new TimeWindow(30, 30))));
    }

    private Labels read(String json) throws IOException {
        return Labels.read(Files.writeString(file(), json));
    }

    private Path file() {
        return directory.resolve("labels.json");
    }
}
