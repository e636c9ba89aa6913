package io.roda.tests.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often which call came to what: a model test that never gets anywhere finds nothing. */
final class Coverage {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> expected = new TreeSet<>();

    void count(final String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Says what must come up. */
    void expect(final List<String> outcomes) {
        expected.addAll(outcomes);
    }

    /** What was expected and didn't come up so often. */
    List<String> missing(final int least) {
        return expected.stream()
                .filter(what -> counts.getOrDefault(what, 0) < least)
                .toList();
    }

    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        new TreeMap<>(counts).forEach((what, count) -> text.append(String.format("%n%9d  %s", count, what)));
        return text.toString();
    }
}
