package io.roda.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalsTest {
    @Test
    void allAreListedWithoutFigures() {
        List<Verdict> verdicts = Goals.verdicts(List.of());

        assertEquals(Goals.ALL.size(), verdicts.size());
        verdicts.forEach(verdict -> assertEquals("not measured", verdict.of("JDK 17")));
    }

    @Test
    void bothSizesOfTheWholeJobAreJudgedBySetAndProgram() {
        List<Measured> figures = Stream.of("1,000,000", "10,000,000")
                .flatMap(readings -> Stream.of(
                        spec(readings, "Roda, record form", 90),
                        spec(readings, "Roda, flyweight form", 50),
                        spec(readings, "Roda, declared form", 60),
                        spec(readings, "HashMap", 1),
                        spec(readings, "HashMap, heap provided", 3),
                        spec(readings, "raw memory by hand", 90)))
                .toList();

        List<String> measured = Goals.verdicts(figures).stream()
                .filter(verdict -> !verdict.values().isEmpty())
                .map(verdict -> verdict.limit() + ": " + verdict.of("JDK 17"))
                .toList();

        assertEquals(
                List.of(
                        "at least 25.0: 20.0, **not reached**",
                        "at least 25.0: 20.0, **not reached**",
                        "at least 50.0: 60.0, reached",
                        "at least 50.0: 60.0, reached",
                        "at most 1.50: 0.556, reached",
                        "at most 1.50: 0.556, reached",
                        "at most 1.25: 1.50, **not reached**",
                        "at most 1.25: 1.50, **not reached**"),
                measured);
    }

    private static Measured spec(String readings, String program, double rate) {
        return Made.figure(
                "JDK 17", "Whole job, 1 thread, " + readings + " readings", program, "spec", "M readings/s", rate);
    }
}
