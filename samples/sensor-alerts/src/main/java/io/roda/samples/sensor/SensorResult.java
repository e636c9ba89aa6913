package io.roda.samples.sensor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * All there is to show of one sensor.
 *
 * @param sensor   which sensor
 * @param readings its readings, by time
 * @param buckets  the last summary of each of its buckets, by time
 * @param alerts   its alerts, in the order in which they were raised
 */
record SensorResult(Sensor sensor, List<Reading> readings, List<Summary> buckets, List<Alert> alerts) {

    /** Sorts a run's input and output by sensor; a sensor without readings has empty lists. */
    static List<SensorResult> of(SensorStream stream, JobResult job) {
        Map<Long, List<Reading>> readings = bySensor(stream.readings(), Reading::sensorId);
        Map<Long, List<Summary>> buckets = bySensor(job.summaries(), Summary::sensorId);
        Map<Long, List<Alert>> alerts = bySensor(job.alerts(), Alert::sensorId);
        return stream.sensors().stream()
                .map(sensor -> new SensorResult(
                        sensor,
                        byTime(readings.getOrDefault(sensor.id(), List.of()), Reading::timestamp),
                        byTime(buckets.getOrDefault(sensor.id(), List.of()), Summary::timestamp),
                        alerts.getOrDefault(sensor.id(), List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> bySensor(List<T> all, ToLongFunction<T> sensorId) {
        return all.stream().collect(Collectors.groupingBy(sensorId::applyAsLong));
    }

    private static <T> List<T> byTime(List<T> all, ToLongFunction<T> timestamp) {
        return all.stream().sorted(Comparator.comparingLong(timestamp)).toList();
    }
}
