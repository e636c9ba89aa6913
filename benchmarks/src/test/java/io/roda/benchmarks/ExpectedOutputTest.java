package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpectedOutputTest {
    private static final int READINGS = 3000;

    private final ExpectedOutput expected = new ExpectedOutput(Workload.SPEC, READINGS);
    private final List<Summary> summaries = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    @BeforeEach
    void runOnce() {
        try (Job job = Program.HASH_MAP.prepare(Workload.SPEC, READINGS, 1)) {
            job.run();
            job.replay(new Output() {
                @Override
                public void summary(long sensorId, double min, double max, double avg, long count, long timestamp) {
                    summaries.add(new Summary(sensorId, min, max, avg, count, timestamp));
                }

                @Override
                public void alert(long sensorId, long timestamp, int severity) {
                    alerts.add(new Alert(sensorId, timestamp, severity));
                }
            });
        }
    }

    @Test
    void acceptsWhatIsRight() {
        assertDoesNotThrow(this::check);
    }

    @Test
    void refusesAWrongMean() {
        Summary right = summaries.get(1234);
        summaries.set(
                1234,
                new Summary(right.sensorId(), right.min(), right.max(), right.avg() + 1e-6, 1, right.timestamp()));

        assertTrue(failure().contains("summary 1234 is "));
    }

    @Test
    void refusesAMissingSummary() {
        summaries.remove(READINGS - 1);

        assertTrue(failure().contains("2999 summaries and " + alerts.size() + " alerts, expected 3000 and "));
    }

    @Test
    void refusesAnAlertTooMany() {
        alerts.add(new Alert(1, 2, 3));

        assertTrue(failure().contains("is Alert[sensorId=1, timestamp=2, severity=3], expected none"));
    }

    @Test
    void refusesAnotherAlert() {
        alerts.set(0, new Alert(1, 2, 3));

        assertTrue(failure().contains("alert 0 is Alert[sensorId=1, timestamp=2, severity=3], expected Alert["));
    }

    private String failure() {
        return assertThrows(IllegalStateException.class, this::check).getMessage();
    }

    private void check() {
        expected.check(new Job() {
            @Override
            public Timing run() {
                throw new UnsupportedOperationException("has run");
            }

            @Override
            public void replay(Output output) {
                summaries.forEach(
                        s -> output.summary(s.sensorId(), s.min(), s.max(), s.avg(), s.count(), s.timestamp()));
                alerts.forEach(a -> output.alert(a.sensorId(), a.timestamp(), a.severity()));
            }

            @Override
            public void close() {}
        });
    }
}
