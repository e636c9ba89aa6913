package io.roda.tests.model;

import io.roda.runtime.RodaException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.WhenFull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A store from its opening to its closing, as the documents have it. */
final class StoreModel {
    final Contents contents;

    /** The open readers with a name. */
    final Set<String> reading = new HashSet<>();

    /** Those of open readers without one. */
    private final List<Mark> passing = new ArrayList<>();

    private final boolean inFile;
    private final boolean attached;
    private boolean closed;

    /** The record that is claimed, or null. */
    private Event claimed;

    /** Records that are written and not published. */
    private final List<Event> appended = new ArrayList<>();

    /** In a ring, the slots before this one have been taken. */
    private long taken;

    /** A writer that waits looks at the marks only when it has come here. */
    private long granted;

    StoreModel(final Contents contents, final boolean inFile, final boolean attached) {
        this.contents = contents;
        this.inFile = inFile;
        this.attached = attached;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isAttached() {
        return attached;
    }

    boolean isClaimed() {
        return claimed != null;
    }

    boolean hasAppended() {
        return !appended.isEmpty();
    }

    /** Whether the writer waits for readers. */
    boolean waits() {
        return contents.whenFull == WhenFull.WAIT_FOR_READERS && !attached;
    }

    void checkOpen() {
        if (closed) {
            throw Refused.closed();
        }
    }

    void close() {
        closed = true;
    }

    long size() {
        checkOpen();
        return contents.size();
    }

    long oldest() {
        checkOpen();
        return contents.oldest();
    }

    Set<String> readerNames() {
        checkOpen();
        return Set.copyOf(contents.named.keySet());
    }

    void sync() {
        checkOpen();
        if (!inFile || attached) {
            throw readOnly(inFile ? "attached read-only" : "in memory");
        }
    }

    private static Refused readOnly(final String what) {
        return new Refused(UnsupportedOperationException.class, "'" + Contents.NAME + "' is " + what);
    }

    private void checkWritable() {
        checkOpen();
        if (attached) {
            throw readOnly("attached read-only");
        }
        if (claimed != null) {
            throw new Refused(IllegalStateException.class, Contents.NAME, "claimed");
        }
    }

    /** The sequence of the next record. */
    private long next() {
        return contents.size() + appended.size();
    }

    private boolean isRing() {
        return contents.whenFull != WhenFull.FAIL;
    }

    /** How many records of a ring may be there unpublished. */
    private int longestBatch() {
        return contents.whenFull == WhenFull.OVERWRITE_OLDEST ? Math.max(1, contents.capacity / 4) : contents.capacity;
    }

    private void publishAppended() {
        appended.forEach(contents::publish);
        appended.clear();
    }

    /** Up to how many records of those that are wanted there is room for. */
    private long room(final long wanted) {
        return switch (contents.whenFull) {
            case FAIL -> Math.min(wanted, contents.capacity - next());
            case OVERWRITE_OLDEST -> Math.min(wanted, Math.max(1, contents.capacity / 4));
            case WAIT_FOR_READERS -> {
                if (granted < next() + wanted) {
                    granted = lowestMark() + contents.capacity;
                }
                yield Math.min(wanted, granted - next());
            }
        };
    }

    private long lowestMark() {
        final List<Mark> marks = new ArrayList<>(passing);
        marks.addAll(contents.named.values());
        return marks.stream().mapToLong(Mark::at).min().orElse(Math.max(0, next() + 1 - contents.capacity));
    }

    /** To wait for room is to be interrupted, in a program of one thread that is interrupted already. */
    private Refused full() {
        if (contents.whenFull == WhenFull.FAIL) {
            return new Refused(StoreFullException.class, "'" + Contents.NAME + "' is full", "for " + contents.capacity);
        }
        publishAppended();
        return new Refused(RodaException.class, "interrupted", "'" + Contents.NAME + "'", "waited for");
    }

    /** Takes the slot of the next record, unless it has been taken for a batch. */
    private boolean takeSlot() {
        return next() < taken || take(1);
    }

    /** Takes some slots, of those that there is room for and up to the last one. */
    private boolean take(final int wanted) {
        final int longest = longestBatch();
        if (isRing() && appended.size() >= longest) {
            publishAppended();
        }
        final long toEnd = contents.capacity - next() % contents.capacity;
        final long most = Math.min(Math.min(wanted, longest - appended.size()), toEnd);
        final long count = room(granted > next() ? Math.min(most, granted - next()) : most);
        if (count <= 0) {
            return false;
        }
        if (isRing()) {
            taken = next() + count;
            contents.claim(taken);
        }
        return true;
    }

    void push(final Event event) {
        checkWritable();
        if (!takeSlot()) {
            throw full();
        }
        write(event);
    }

    boolean tryPush(final Event event) {
        checkWritable();
        if (!takeSlot()) {
            if (waits()) {
                publishAppended();
            }
            return false;
        }
        write(event);
        return true;
    }

    /** A push in the middle of which the process dies; if there is no room it doesn't even begin. */
    boolean dieInPush() {
        checkWritable();
        final boolean begun = takeSlot();
        if (!begun && waits()) {
            publishAppended();
        }
        return begun;
    }

    private void write(final Event event) {
        checkText(event);
        publishAppended();
        contents.publish(event);
    }

    private static void checkText(final Event event) {
        if (event.text().equals(Event.LONG_TEXT)) {
            throw new Refused(IllegalArgumentException.class, "'text'", Event.LONG_TEXT);
        }
    }

    void append(final Event event) {
        append(event, contents.capacity);
    }

    private void append(final Event event, final int wanted) {
        checkWritable();
        if (next() >= taken && !take(Math.min(wanted, Math.max(1, contents.capacity / 4)))) {
            throw full();
        }
        checkText(event);
        appended.add(event);
    }

    void appendAll(final List<Event> events) {
        checkWritable();
        for (int i = 0; i < events.size(); i++) {
            append(events.get(i), events.size() - i);
        }
    }

    /** The event is what has been written to the flyweight, of nothing but zeros at first. */
    void claim(final Event event) {
        if (claimed == null) {
            checkWritable();
            if (!takeSlot()) {
                throw full();
            }
        }
        checkOpen();
        claimed = event;
    }

    void publish() {
        if (claimed == null && appended.isEmpty()) {
            throw new Refused(IllegalStateException.class, "'" + Contents.NAME + "'", "no claimed record");
        }
        checkOpen();
        publishAppended();
        if (claimed != null) {
            contents.publish(claimed);
            claimed = null;
        }
    }

    /** The mark of a new reader: at the oldest record that the writer will wait for. */
    Mark enter() {
        final Mark mark = newMark();
        if (waits()) {
            passing.add(mark);
        }
        return mark;
    }

    void leave(final Mark mark) {
        passing.remove(mark);
    }

    private Mark newMark() {
        return new Mark(Math.max(contents.oldest(), waits() ? granted - contents.capacity : 0));
    }

    /** The mark of a reader with a name. */
    Mark enter(final String name) {
        checkOpen();
        if (attached) {
            throw readOnly("attached read-only");
        }
        if (!reading.add(name)) {
            throw new Refused(IllegalStateException.class, "'" + name + "'", "'" + Contents.NAME + "' is open");
        }
        return contents.named.computeIfAbsent(name, any -> newMark());
    }

    void forgetReader(final String name) {
        checkOpen();
        if (attached) {
            throw readOnly("attached read-only");
        }
        if (reading.contains(name)) {
            throw new Refused(IllegalStateException.class, "'" + name + "'", "'" + Contents.NAME + "' is open");
        }
        if (contents.named.remove(name) == null) {
            throw new Refused(
                    IllegalArgumentException.class, "'" + Contents.NAME + "' has no reader named '" + name + "'");
        }
    }
}
