package io.roda.samples.sensor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stretches of time in which something really went wrong, by sensor. */
final class Labels {
    private final Map<String, List<TimeWindow>> windows;

    private Labels(Map<String, List<TimeWindow>> windows) {
        this.windows = windows;
    }

    /**
     * Reads a JSON object that has a list of pairs {@code [from, to]} for each data file. Of a file's path only the
     * name counts.
     *
     * @throws UserError if the file cannot be read or has another form
     */
    static Labels read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return new Labels(parse(new ObjectMapper().readTree(input)));
        } catch (JacksonException e) {
            throw new UserError("labels file " + file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UserError("labels file " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserError("cannot read labels file " + file + ": " + IoProblem.describe(e), e);
        }
    }

    /** A sensor's labelled windows, possibly none; empty if the labels do not mention the sensor. */
    Optional<List<TimeWindow>> of(Sensor sensor) {
        return Optional.ofNullable(windows.get(Sensor.nameOf(Path.of(sensor.name()))));
    }

    private static Map<String, List<TimeWindow>> parse(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("expected an object with a list of windows for each data file");
        }
        Map<String, List<TimeWindow>> windows = new HashMap<>();
        root.properties()
                .forEach(entry -> windows.put(
                        Sensor.nameOf(Path.of(entry.getKey())), windowsOf(entry.getKey(), entry.getValue())));
        return windows;
    }

    private static List<TimeWindow> windowsOf(String dataFile, JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("expected a list of windows for " + dataFile);
        }
        List<TimeWindow> windows = new ArrayList<>();
        for (JsonNode pair : list) {
            if (!pair.isArray() || pair.size() != 2) {
                throw new IllegalArgumentException("expected windows of two times for " + dataFile);
            }
            windows.add(new TimeWindow(
                    Timestamps.parse(pair.get(0).asText()),
                    Timestamps.parse(pair.get(1).asText())));
        }
        return List.copyOf(windows);
    }
}
