package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensorInputsTest {
    private static final Rule RULE = new Rule(1_000, 1.5);

    @TempDir
    private Path directory;

    @Test
    void numbersSensorsByTheOrderOfTheFiles() throws IOException {
        Path pump = write("pump.csv", 5);
        Path boiler = write("boiler.csv", 7);
        SensorStream stream = SensorInputs.read(List.of(pump, boiler), RULE).stream();
        assertEquals(List.of(new Sensor(1, "pump"), new Sensor(2, "boiler")), stream.sensors());
        assertEquals(List.of(new Reading(1, 5, 0, RULE), new Reading(2, 7, 0, RULE)), stream.readings());
    }

    @Test
    void tellsFilesOfOneNameApartByTheirPaths() throws IOException {
        Path east = write("east/pump.csv", 5);
        Path west = write("west/pump.csv", 7);
        assertEquals(
                List.of(new Sensor(1, "pump"), new Sensor(2, west.toString())),
                SensorInputs.read(List.of(east, west), RULE).stream().sensors());
    }

    @Test
    void refusesAFileGivenTwice() throws IOException {
        Path pump = write("pump.csv", 5);
        Path again = directory.resolve("elsewhere/../pump.csv");
        UserError error = assertThrows(UserError.class, () -> SensorInputs.read(List.of(pump, again), RULE));
        assertEquals("given twice: " + again, error.getMessage());
    }

    private Path write(String name, int value) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "timestamp,value\n1970-01-01 00:00:00," + value + "\n");
    }
}
