package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real readings; the expected numbers come from a calculation outside this project. */
class NabTest {
    private static final Rule DEFAULTS = new Rule(3_600_000, 1.5);

    private static final Map<String, Long> ALERTS = Map.of(
            "ec2_cpu_utilization_24ae8d", 69L,
            "ec2_cpu_utilization_53ea38", 0L,
            "ec2_cpu_utilization_5f5533", 0L,
            "ec2_cpu_utilization_77c1ca", 264L,
            "ec2_cpu_utilization_825cc2", 1L,
            "ec2_cpu_utilization_ac20cd", 5L,
            "ec2_cpu_utilization_c6585a", 114L,
            "ec2_cpu_utilization_fe7f93", 108L,
            "machine_temperature_system_failure", 3L);

    private static final Map<String, LabelScore> SCORES = Map.of(
            "ec2_cpu_utilization_24ae8d", new LabelScore(6, 63),
            "ec2_cpu_utilization_53ea38", new LabelScore(0, 0),
            "ec2_cpu_utilization_5f5533", new LabelScore(0, 0),
            "ec2_cpu_utilization_77c1ca", new LabelScore(31, 233),
            "ec2_cpu_utilization_825cc2", new LabelScore(0, 1),
            "ec2_cpu_utilization_ac20cd", new LabelScore(2, 3),
            "ec2_cpu_utilization_c6585a", new LabelScore(0, 114),
            "ec2_cpu_utilization_fe7f93", new LabelScore(10, 98),
            "machine_temperature_system_failure", new LabelScore(3, 0));

    private Path directory;
    private List<Path> files;

    @BeforeEach
    void findData() throws IOException {
        directory = NabData.directory();
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theExactCalculationGivesTheExpectedCounts() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (Path file : files) {
            counts.put(Sensor.nameOf(file), ExactAlertCount.of(file));
        }
        assertEquals(ALERTS, counts);
    }

    @Test
    void countsFileAfterFile() {
        assertEquals(ALERTS, countsOf(SensorInputs.read(files, DEFAULTS).stream()));
    }

    @Test
    void countsFilesInTheOtherOrder() {
        List<Path> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        assertEquals(ALERTS, countsOf(SensorInputs.read(reversed, DEFAULTS).stream()));
    }

    @Test
    void countsReadingsOfAllSensorsInterleaved() {
        SensorStream stream = SensorInputs.read(files, DEFAULTS).stream();
        assertEquals(ALERTS, countsOf(new SensorStream(stream.sensors(), interleaved(stream.readings()))));
    }

    @Test
    void everyReadingCountsInOneBucket() {
        SensorStream stream = SensorInputs.read(files, DEFAULTS).stream();
        JobResult job = AlertJob.run(stream);
        assertEquals(54_951, stream.readings().size());
        assertEquals(54_951, job.summaries().stream().mapToLong(Summary::count).sum());
        assertEquals(4_587, job.summaries().size());
    }

    @Test
    void scoresAlertsByTheLabelledWindows() {
        Labels labels = Labels.read(directory.resolve("combined_windows.json"));
        SensorStream stream = SensorInputs.read(files, DEFAULTS).stream();
        Map<String, LabelScore> scores = new TreeMap<>();
        for (SensorResult result : SensorResult.of(stream, AlertJob.run(stream))) {
            scores.put(
                    result.sensor().name(),
                    LabelScore.of(result.alerts(), labels.of(result.sensor()).orElseThrow()));
        }
        assertEquals(SCORES, scores);
    }

    private static Map<String, Long> countsOf(SensorStream stream) {
        Map<String, Long> counts = new TreeMap<>();
        for (SensorResult result : SensorResult.of(stream, AlertJob.run(stream))) {
            counts.put(result.sensor().name(), (long) result.alerts().size());
        }
        return counts;
    }

    /** One reading of each sensor in turn; those of one sensor keep their order, which is not quite that of time. */
    private static List<Reading> interleaved(List<Reading> readings) {
        Map<Long, Integer> seen = new TreeMap<>();
        record Turn(int turn, Reading reading) {}
        return readings.stream()
                .map(reading -> new Turn(seen.merge(reading.sensorId(), 1, Integer::sum), reading))
                .sorted(Comparator.comparingInt(Turn::turn))
                .map(Turn::reading)
                .toList();
    }
}
