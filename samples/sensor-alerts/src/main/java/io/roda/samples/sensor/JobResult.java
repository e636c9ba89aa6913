package io.roda.samples.sensor;

import java.time.Duration;
import java.util.List;

/**
 * What the pipelines made of a stream of readings.
 *
 * @param alerts    in the order in which they were raised
 * @param summaries the latest of each bucket, in no particular order
 * @param elapsed   from the first reading pushed to the last output published
 */
record JobResult(List<Alert> alerts, List<Summary> summaries, Duration elapsed) {
    JobResult {
        alerts = List.copyOf(alerts);
        summaries = List.copyOf(summaries);
    }
}
