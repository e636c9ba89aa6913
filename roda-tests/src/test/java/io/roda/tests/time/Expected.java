package io.roda.tests.time;

import io.roda.tests.time.Clocked.Event;
import io.roda.tests.time.Clocked.PlainKey;
import io.roda.tests.time.Clocked.Recent;
import io.roda.tests.time.Clocked.Total;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pipelines over events should give, from maps out of which goes what isn't kept. */
final class Expected {
    private final int buckets;
    private final Map<PlainKey, Total> states = new HashMap<>();
    private final Map<PlainKey, ArrayDeque<Event>> windows = new HashMap<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Recent> recents = new ArrayList<>();
    private long newest = Long.MIN_VALUE;
    private long late;
    private int mostKeys;

    private Expected(final int buckets) {
        this.buckets = buckets;
    }

    /**
     * Goes through events.
     *
     * @param events in their order
     * @param buckets how many buckets are kept; 0 for all
     */
    static Expected of(final List<Event> events, final int buckets) {
        final Expected expected = new Expected(buckets);
        events.forEach(expected::add);
        return expected;
    }

    private boolean isLate(final long start) {
        return buckets > 0 && start <= newest - buckets * Clocked.WIDTH;
    }

    private void add(final Event event) {
        if (newest != Long.MIN_VALUE && isLate(event.start())) {
            late++;
            return;
        }
        if (event.start() > newest) {
            newest = event.start();
            states.keySet().removeIf(key -> isLate(key.start()));
            windows.keySet().removeIf(key -> isLate(key.start()));
        }
        final PlainKey key = new PlainKey(event.id(), event.start());
        final Total before = states.get(key);
        final Total total = Clocked.merge(event, before == null ? 0 : before.count(), before);
        states.put(key, total);
        totals.add(total);
        final ArrayDeque<Event> window = windows.computeIfAbsent(key, any -> new ArrayDeque<>());
        window.add(event);
        if (window.size() > Clocked.SIZE) {
            window.remove();
        }
        if (window.size() == Clocked.SIZE) {
            final Event[] last = window.toArray(new Event[0]);
            recents.add(Clocked.recent(last[0], last[1], last[2]));
        }
        mostKeys = Math.max(mostKeys, states.size());
    }

    List<Total> totals() {
        return totals;
    }

    List<Recent> recents() {
        return recents;
    }

    long late() {
        return late;
    }

    /** How many keys were kept at once at the most. */
    int mostKeys() {
        return mostKeys;
    }
}
