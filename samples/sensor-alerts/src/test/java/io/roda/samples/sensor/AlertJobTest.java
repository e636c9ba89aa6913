package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertJobTest {
    private static final Rule RULE = new Rule(100_000, 1.5);

    @Test
    void alertsWhereTheAverageJumpsAndKeepsTheLastSummaryOfEachBucket() {
        JobResult result =
                run(reading(1, 10, 10_000), reading(1, 12, 20_000), reading(1, 20, 110_000), reading(1, 22, 120_000));
        assertEquals(List.of(new Alert(1, 100_000, 1)), result.alerts());
        assertEquals(
                Set.of(new Summary(1, 10, 12, 11, 2, 0, RULE), new Summary(1, 20, 22, 21, 2, 100_000, RULE)),
                Set.copyOf(result.summaries()));
        assertTrue(result.elapsed().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void comparesEachSensorWithItselfOnly() {
        JobResult result = run(
                reading(1, 10, 0),
                reading(2, 1_000, 0),
                reading(1, 10, 100_000),
                reading(2, 1_000, 100_000),
                reading(1, 16, 200_000),
                reading(2, 1_600, 200_000));
        assertEquals(List.of(new Alert(1, 200_000, 1), new Alert(2, 200_000, 1)), result.alerts());
    }

    @Test
    void aRiseByExactlyTheFactorIsNoJump() {
        assertEquals(List.of(), run(reading(1, 10, 0), reading(1, 15, 100_000)).alerts());
    }

    @Test
    void comparesEveryUpdateOfASummary() {
        JobResult result = run(reading(1, 10, 0), reading(1, 1, 100_000), reading(1, 2.5, 110_000));
        assertEquals(List.of(new Alert(1, 100_000, 1)), result.alerts());
    }

    @Test
    void aLateReadingUpdatesTheBucketItBelongsTo() {
        JobResult result = run(reading(1, 10, 0), reading(1, 10, 100_000), reading(1, 30, 50_000));
        assertEquals(List.of(new Alert(1, 0, 1)), result.alerts());
        assertTrue(result.summaries().contains(new Summary(1, 10, 30, 20, 2, 0, RULE)));
    }

    @Test
    void theRuleOfTheReadingsDecides() {
        Rule rule = new Rule(50_000, 3);
        JobResult result =
                run(new Reading(1, 10, 0, rule), new Reading(1, 29, 50_000, rule), new Reading(1, 90, 100_000, rule));
        assertEquals(List.of(new Alert(1, 100_000, 1)), result.alerts());
        assertEquals(3, result.summaries().size());
    }

    @Test
    void theBuiltInStreamGivesOneAlertForEachJump() {
        SensorStream stream = BuiltInStream.create(new Rule(3_600_000, 1.5));
        assertEquals(1_000_000, stream.readings().size());
        List<SensorResult> results = SensorResult.of(stream, AlertJob.run(stream));
        List<Alert> expected = new ArrayList<>();
        for (BuiltInStream.Jump jump : BuiltInStream.jumps()) {
            expected.add(new Alert(jump.sensorId(), jump.from(), 1));
        }
        assertEquals(
                expected,
                results.stream().flatMap(result -> result.alerts().stream()).toList());
        for (SensorResult result : results) {
            assertEquals(
                    125_000, result.buckets().stream().mapToLong(Summary::count).sum());
        }
    }

    @Test
    void theBuiltInStreamIsTheSameEveryTime() {
        assertEquals(BuiltInStream.create(RULE), BuiltInStream.create(RULE));
    }

    private static Reading reading(long sensorId, double value, long timestamp) {
        return new Reading(sensorId, value, timestamp, RULE);
    }

    private static JobResult run(Reading... readings) {
        return AlertJob.run(new SensorStream(List.of(new Sensor(1, "one"), new Sensor(2, "two")), List.of(readings)));
    }
}
