package io.roda.samples.sensor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to report of a run.
 *
 * @param bucket  width of a bucket
 * @param jump    how many times the previous average raises an alert
 * @param sensors by order of input
 * @param labels  where things really went wrong, if that is known
 * @param elapsed from the first reading pushed to the last output published
 */
record RunResult(Duration bucket, double jump, List<SensorResult> sensors, Optional<Labels> labels, Duration elapsed) {

    /** How a sensor's alerts lie to its labelled windows; empty if it has no label. */
    Optional<LabelScore> score(SensorResult result) {
        return labels.flatMap(all -> all.of(result.sensor())).map(windows -> LabelScore.of(result.alerts(), windows));
    }

    /** A sensor's labelled windows; none if it has no label. */
    List<TimeWindow> windows(SensorResult result) {
        return labels.flatMap(all -> all.of(result.sensor())).orElse(List.of());
    }

    long readings() {
        return sensors.stream().mapToLong(sensor -> sensor.readings().size()).sum();
    }

    long alerts() {
        return sensors.stream().mapToLong(sensor -> sensor.alerts().size()).sum();
    }
}
