package io.roda.benchmarks.page;

import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * What came of a goal.
 *
 * @param goal the goal in words
 * @param where the table and the column; without a table if nothing was measured
 * @param limit its bound in words
 * @param values the ratio or amount by JDK; none for a JDK whose figures are missing
 * @param isReached whether such a value is within the bound
 */
record Verdict(String goal, String where, String limit, Map<String, Double> values, DoublePredicate isReached) {
    String of(String jdk) {
        Double value = values.get(jdk);
        if (value == null) {
            return "not measured";
        }
        return Markdown.number(value) + (isReached.test(value) ? ", reached" : ", **not reached**");
    }
}
