package io.roda.samples.sensor;

import java.nio.file.Path;

/**
 * A sensor and what to call it.
 *
 * @param id   the number its readings carry
 * @param name how it is shown; of one that was read from a file, the file's name without {@code .csv}
 */
record Sensor(long id, String name) {
    private static final String EXTENSION = ".csv";

    /** What to call the sensor whose readings are in a file. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }
}
