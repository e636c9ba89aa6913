package io.roda.tests.model;

import io.roda.annotations.Length;
import io.roda.annotations.RodaStruct;

/** A record of several fields and with gaps between them. */
@RodaStruct
record Event(long id, int key, @Length(7) String text, double value, byte sign) {
    /** Keys are from 0 to before this one. */
    static final int KEYS = 100;

    /** Too long for the component: such an event can't be stored. */
    static final String LONG_TEXT = "too long";

    /** What a claimed record holds that nothing was written to. */
    static final Event ZERO = new Event(0, 0, "", 0, (byte) 0);

    static Event of(final long id, final int key) {
        return new Event(id, key, "k" + key + "\u00e9", id / 4.0, (byte) -key);
    }

    static Event tooLong(final long id) {
        return new Event(id, 0, LONG_TEXT, 0, (byte) 0);
    }

    /** What a view shows, read field by field. */
    static Event fields(final EventView view) {
        return new Event(view.id(), view.key(), view.text(), view.value(), view.sign());
    }
}
