package io.roda.tests.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The readers of a sequence of calls: few that are open, and fewer that aren't any more. */
final class Cursors {
    private static final int MOST = 6;
    private static final int MOST_CLOSED = 2;

    private final List<Cursor> all = new ArrayList<>();
    private final Both both;

    Cursors(final Both both) {
        this.both = both;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Takes another reader of a store, with a name or with null. */
    void take(final Store store, final String name) {
        final Cursor cursor = Cursor.open(store, name, both);
        if (cursor != null) {
            all.add(cursor);
        }
        dropClosed();
        leave(MOST, any -> true);
    }

    /** Drops most of those that are closed: that they can't be used is soon seen. */
    void dropClosed() {
        leave(MOST_CLOSED, Cursor::isClosed);
    }

    /** Closes some, the oldest first, until there are no more than so many; one that is just left holds up its writer. */
    private void leave(final int most, final Predicate<Cursor> which) {
        final List<Cursor> some = all.stream().filter(which).toList();
        for (int i = 0; i < some.size() - most; i++) {
            some.get(i).close();
            all.remove(some.get(i));
        }
    }

    void with(final int which, final Consumer<Cursor> action) {
        action.accept(all.get(which % all.size()));
    }

    void compare() {
        all.forEach(Cursor::compare);
    }

    void readOn() {
        all.forEach(Cursor::readOn);
    }
}
