package io.roda.tests.model;

import io.roda.runtime.WhenFull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a store holds, and what outlives it if it is in a file: records and named readers, in plain collections. */
final class Contents {
    static final String NAME = "events";

    final WhenFull whenFull;
    final int capacity;

    /** The marks of named readers. */
    final Map<String, Mark> named = new TreeMap<>();

    /** All that were ever published. */
    private final List<Event> published = new ArrayList<>();

    /** Slots of records before this one may have been written. */
    private long claimed;

    /** What was in the slots that were claimed when the store was closed, or the process died, is gone. */
    private long floor;

    Contents(final WhenFull whenFull, final int capacity) {
        this.whenFull = whenFull;
        this.capacity = capacity;
    }

    long size() {
        return published.size();
    }

    long oldest() {
        return whenFull == WhenFull.FAIL ? 0 : Math.max(floor, claimed - capacity);
    }

    Event at(final long sequence) {
        return sequence < oldest() || sequence >= size() ? null : published.get((int) sequence);
    }

    List<Event> from(final long sequence, final int count) {
        return sequence < oldest() || sequence > size() - count
                ? null
                : List.copyOf(published.subList((int) sequence, (int) sequence + count));
    }

    /** Takes the slots of records, as whoever begins to write them does: in a ring others may have been there. */
    void claim(final long end) {
        claimed = end;
    }

    /** What is left when the store is opened again. */
    void reopen() {
        floor = Math.min(oldest(), size());
        claimed = size();
    }

    void publish(final Event event) {
        published.add(event);
    }
}
