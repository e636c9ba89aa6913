package io.roda.samples.sensor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a run, one sensor each, read one after the other.
 *
 * @param stream    all their sensors and readings
 * @param malformed what had to be left out, file by file
 */
record SensorInputs(SensorStream stream, List<MalformedLines> malformed) {

    /**
     * Reads files; sensors are numbered from 1 in the order of the files.
     *
     * @throws UserError if one of them cannot be read or is given twice
     */
    static SensorInputs read(List<Path> files, Rule rule) {
        List<Sensor> sensors = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        List<MalformedLines> malformed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new UserError("given twice: " + file);
            }
            long id = sensors.size() + 1L;
            ReadingFile contents = ReadingFile.read(file, id, rule);
            String name = Sensor.nameOf(file);
            // Files of the same name in two directories are two sensors, told apart by their paths.
            sensors.add(new Sensor(id, names.add(name) ? name : file.toString()));
            readings.addAll(contents.readings());
            malformed.add(contents.malformed());
        }
        return new SensorInputs(new SensorStream(sensors, readings), List.copyOf(malformed));
    }
}
