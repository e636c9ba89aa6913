package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final int READINGS = 1_000_000;

    @Test
    void specHasOneReadingToAKey() {
        Map<List<Long>, Long> keys = readingsByKey(Workload.SPEC);

        assertEquals(READINGS, keys.size());
    }

    @Test
    void denseHasTenReadingsToAKey() {
        Map<List<Long>, Long> keys = readingsByKey(Workload.DENSE);

        assertEquals(READINGS / 10, keys.size());
        assertEquals(10, Collections.max(keys.values()));
    }

    @Test
    void hotHasFortyKeys() {
        assertEquals(40, readingsByKey(Workload.HOT).size());
    }

    private static Map<List<Long>, Long> readingsByKey(Workload workload) {
        return LongStream.range(0, READINGS)
                .mapToObj(i -> List.of(workload.sensorId(i), workload.timestamp(i) / Workload.BUCKET))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
