package io.roda.tests.model;

import java.util.ArrayList;
import java.util.List;

/** A cursor over the records of a {@link StoreModel}. */
final class ReaderModel {
    private final StoreModel store;
    private final String name;
    private final Mark mark;
    private long position;

    /** The record that the cursor is on, which in a ring is the reader's own copy. */
    private Event on;

    private boolean closed;

    ReaderModel(final StoreModel store, final String name) {
        if (name != null && name.contains(" ")) {
            throw new Refused(IllegalArgumentException.class, "'" + name + "'");
        }
        store.checkOpen();
        this.store = store;
        this.name = name;
        this.mark = name == null ? store.enter() : store.enter(name);
        this.position = mark.at();
    }

    private void checkOpen() {
        store.checkOpen();
        if (closed) {
            throw new Refused(IllegalStateException.class, "reader of store '" + Contents.NAME + "'", "closed");
        }
    }

    boolean isClosed() {
        return closed || store.isClosed();
    }

    void close() {
        if (!closed) {
            closed = true;
            on = null;
            if (name == null) {
                store.leave(mark);
            } else {
                store.reading.remove(name);
            }
        }
    }

    long position() {
        return position;
    }

    long available() {
        return store.size() - position;
    }

    Event get() {
        store.checkOpen();
        return on;
    }

    Event getAt(final long sequence) {
        store.checkOpen();
        return store.contents.at(sequence);
    }

    Event getLast() {
        return getAt(store.contents.size() - 1);
    }

    List<Event> getWindow(final long at, final int count) {
        if (count < 1) {
            throw new Refused(IllegalArgumentException.class, "at least 1", count);
        }
        store.checkOpen();
        return at < 0 ? null : store.contents.from(at, count);
    }

    boolean hasNext() {
        checkOpen();
        return position < store.size();
    }

    private void read() {
        on = store.contents.at(position);
        if (on == null) {
            throw Refused.lapped(position, store.oldest());
        }
    }

    /** A named reader is done with a record when it moves on from it, another one as soon as it has a copy of it. */
    boolean next() {
        if (!hasNext()) {
            mark.moveTo(position);
            return false;
        }
        read();
        mark.moveTo(name == null ? position + 1 : position);
        position++;
        return true;
    }

    /** The events that a consumer gets which throws at one of them, or at none if that is -1. */
    List<Event> poll(final int limit, final int failing) {
        final List<Event> polled = new ArrayList<>();
        while (polled.size() < limit && hasNext()) {
            read();
            if (polled.size() == failing) {
                throw new Refused(Consumption.Failure.class, polled);
            }
            polled.add(on);
            position++;
            mark.moveTo(position);
        }
        return polled;
    }

    void seek(final long sequence) {
        final long size = store.size();
        if (sequence < 0 || sequence > size) {
            throw new Refused(IndexOutOfBoundsException.class, sequence, "'" + Contents.NAME + "'", "size is " + size);
        }
        checkOpen();
        position = sequence;
        on = null;
        mark.moveTo(sequence);
    }

    /** Moves a reader only that is behind the oldest record. */
    long seekToOldest() {
        checkOpen();
        final long skipped = Math.max(0, store.oldest() - position);
        if (skipped > 0) {
            seek(store.oldest());
        }
        return skipped;
    }

    void commit() {
        if (name == null) {
            throw new Refused(IllegalStateException.class, "without a name");
        }
        checkOpen();
        mark.moveTo(position);
    }
}
