package io.roda.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final String JDK = "JDK 17";

    private final Goal ahead =
            Goal.ahead("ahead", 2, "table .*", "spec|dense").of("roda .*").against("other");

    @Test
    void aRateIsAheadByItsMultipleOfTheOther() {
        List<Measured> figures = List.of(rate("roda a", "spec", 30), rate("other", "spec", 10));

        assertEquals(List.of("table 1, spec: 3.00, reached"), shown(ahead, figures));
    }

    @Test
    void aTimeIsAheadByTheOthersMultipleOfIt() {
        List<Measured> figures = List.of(time("roda a", "spec", 30), time("other", "spec", 45));

        assertEquals(List.of("table 2, spec: 1.50, **not reached**"), shown(ahead, figures));
    }

    @Test
    void theBestRowCounts() {
        List<Measured> figures = List.of(
                rate("roda a", "spec", 10),
                rate("roda b", "spec", 20),
                rate("other", "spec", 10),
                time("roda a", "spec", 10),
                time("roda b", "spec", 20),
                time("other", "spec", 10));

        assertEquals(
                List.of("table 1, spec: 2.00, reached", "table 2, spec: 1.00, **not reached**"), shown(ahead, figures));
    }

    @Test
    void eachColumnThatMatchesHasAVerdict() {
        List<Measured> figures = List.of(
                rate("roda a", "spec", 30),
                rate("roda a", "dense", 10),
                rate("roda a", "hot", 10),
                rate("other", "spec", 10),
                rate("other", "dense", 10),
                rate("other", "hot", 10));

        assertEquals(
                List.of("table 1, spec: 3.00, reached", "table 1, dense: 1.00, **not reached**"),
                shown(ahead, figures));
    }

    @Test
    void nothingIsMeasuredWithoutEitherOfTheTwo() {
        assertEquals(List.of("spec|dense: not measured"), shown(ahead, List.of()));
        assertEquals(List.of("spec|dense: not measured"), shown(ahead, List.of(rate("roda a", "spec", 1))));
        assertEquals(List.of("spec|dense: not measured"), shown(ahead, List.of(rate("other", "spec", 1))));
    }

    @Test
    void eachJdkHasItsRatio() {
        List<Measured> figures = List.of(
                rate("roda a", "spec", 30),
                rate("other", "spec", 10),
                Made.figure("JDK 25", "table 1", "roda a", "spec", "M/s", 10),
                Made.figure("JDK 25", "table 1", "other", "spec", "M/s", 10),
                Made.figure("JDK 26", "table 1", "roda a", "spec", "M/s", 10));

        Verdict verdict = ahead.verdicts(figures).get(0);

        assertEquals("3.00, reached", verdict.of("JDK 17"));
        assertEquals("1.00, **not reached**", verdict.of("JDK 25"));
        assertEquals("not measured", verdict.of("JDK 26"));
    }

    @Test
    void withinIsTheMultipleOfTheOthersTime() {
        Goal within =
                Goal.within("within", 1.25, "table .*", "spec").of("roda a").against("other");

        assertEquals(
                List.of("table 1, spec: 1.25, reached"),
                shown(within, List.of(rate("roda a", "spec", 8), rate("other", "spec", 10))));
        assertEquals(
                List.of("table 2, spec: 1.50, **not reached**"),
                shown(within, List.of(time("roda a", "spec", 15), time("other", "spec", 10))));
    }

    @Test
    void anotherColumnCanBeTheOther() {
        Goal sizes = Goal.within("sizes", 1.3, "table 2", "size=100").inColumn("size=10");

        assertEquals(
                List.of("table 2, size=100: 1.20, reached"),
                shown(sizes, List.of(time("slide", "size=10", 10), time("slide", "size=100", 12))));
    }

    @Test
    void anAmountIsNotCompared() {
        Goal nothing = Goal.amount("nothing", 0.05, "table 2", "spec").of("roda a");

        assertEquals(List.of("table 2, spec: 0, reached"), shown(nothing, List.of(time("roda a", "spec", 0))));
        assertEquals(
                List.of("table 2, spec: 24.0, **not reached**"), shown(nothing, List.of(time("roda a", "spec", 24))));
    }

    private static Measured rate(String row, String column, double value) {
        return Made.figure(JDK, "table 1", row, column, "M/s", value);
    }

    private static Measured time(String row, String column, double value) {
        return Made.figure(JDK, "table 2", row, column, "ns/op", value);
    }

    private static List<String> shown(Goal goal, List<Measured> figures) {
        return goal.verdicts(figures).stream()
                .map(verdict -> verdict.where() + ": " + verdict.of(JDK))
                .toList();
    }
}
