package io.roda.tests.model;

import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;

@DirectIndex
final class EventByKey {
    private EventByKey() {}

    @Key
    static int key(final Event event) {
        return event.key();
    }
}
