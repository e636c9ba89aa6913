package io.roda.tests.window;

import io.roda.annotations.RodaStruct;
import java.util.List;

/** What a window held: its first and last value, and a digest that depends on their order. */
@RodaStruct
record Extent(int key, long first, long last, long digest) {
    static Extent of(final Tick... ticks) {
        return of(List.of(ticks));
    }

    static Extent of(final List<Tick> ticks) {
        long digest = 0;
        for (final Tick tick : ticks) {
            digest = digest * 31 + tick.value();
        }
        final Tick last = ticks.get(ticks.size() - 1);
        return new Extent(last.key(), ticks.get(0).value(), last.value(), digest);
    }
}
