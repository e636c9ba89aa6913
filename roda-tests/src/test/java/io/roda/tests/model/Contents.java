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

    /** Those before this one have been overwritten. */
    private long oldest;

    Contents(final WhenFull whenFull, final int capacity) {
        this.whenFull = whenFull;
        this.capacity = capacity;
    }

    long size() {
        return published.size();
    }

    long oldest() {
        return oldest;
    }

    Event at(final long sequence) {
        return sequence < oldest || sequence >= size() ? null : published.get((int) sequence);
    }

    List<Event> from(final long sequence, final int count) {
        return sequence < oldest || sequence > size() - count
                ? null
                : List.copyOf(published.subList((int) sequence, (int) sequence + count));
    }

    /** Takes the slot of the next record, as whoever begins to write it does: in a ring another one may have been there. */
    void takeSlot() {
        if (whenFull != WhenFull.FAIL) {
            oldest = Math.max(oldest, size() + 1 - capacity);
        }
    }

    void publish(final Event event) {
        published.add(event);
    }
}
