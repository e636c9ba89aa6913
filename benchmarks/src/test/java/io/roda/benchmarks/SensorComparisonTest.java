package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SensorComparisonTest {
    private static final List<Program> PROGRAMS = List.of(Program.RODA_RECORD, Program.HASH_MAP);
    private static final SensorComparison.Sizes SIZES = new SensorComparison.Sizes(1000, 1, 2, 1, 2);

    private final List<String> events = new ArrayList<>();
    private int runs;

    @Test
    void programsTakeTurnsInEachForkAndStartAnewForEachWorkload() {
        comparison().measure(List.of(Workload.HOT, Workload.SPEC));

        List<String> ofFork = new ArrayList<>(turns("HOT"));
        ofFork.addAll(turns("SPEC"));
        List<String> expected = new ArrayList<>(ofFork);
        expected.addAll(ofFork);
        assertEquals(expected, events);
    }

    private static List<String> turns(String workload) {
        return Stream.of(
                        "start RODA_RECORD on ",
                        "start HASH_MAP on ",
                        "RODA_RECORD on ",
                        "HASH_MAP on ",
                        "RODA_RECORD on ",
                        "HASH_MAP on ",
                        "RODA_RECORD on ",
                        "HASH_MAP on ",
                        "close RODA_RECORD on ",
                        "close HASH_MAP on ")
                .map(event -> event + workload)
                .toList();
    }

    @Test
    void runsOfAllForksArePooledWithoutThoseThatWarmUp() {
        List<Figure> figures = comparison().figures(List.of(Workload.HOT));

        // Run n takes n microseconds for 1,000 readings and allocates 1,000 n bytes; those of records are 3, 5, 9 and
        // 11.
        assertEquals(
                List.of(
                        rate("Roda, record form", new Spread((1000 / 5.0 + 1000 / 9.0) / 2, 1000 / 11.0, 1000 / 3.0)),
                        rate("HashMap", new Spread((1000 / 6.0 + 1000 / 10.0) / 2, 1000 / 12.0, 1000 / 4.0)),
                        allocation("Roda, record form", new Spread(7, 3, 11)),
                        allocation("HashMap", new Spread(8, 4, 12))),
                figures);
    }

    private static Figure rate(String row, Spread value) {
        return new Figure("Whole job, 1 thread, 1,000 readings", row, "hot", "M readings/s", value);
    }

    private static Figure allocation(String row, Spread value) {
        return new Figure("Whole job, allocated on the heap, 1 thread, 1,000 readings", row, "hot", "B/reading", value);
    }

    private SensorComparison comparison() {
        return new SensorComparison(SIZES, PROGRAMS, (program, workload) -> {
            events.add("start " + program + " on " + workload);
            return new Runner() {
                @Override
                public Timing run() {
                    events.add(program + " on " + workload);
                    runs++;
                    return new Timing(runs * 1000L, runs * 1000L);
                }

                @Override
                public void close() {
                    events.add("close " + program + " on " + workload);
                }
            };
        });
    }
}
