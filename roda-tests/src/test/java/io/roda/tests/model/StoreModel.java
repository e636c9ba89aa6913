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

    private boolean hasRoom() {
        return switch (contents.whenFull) {
            case FAIL -> contents.size() < contents.capacity;
            case OVERWRITE_OLDEST -> true;
            case WAIT_FOR_READERS -> {
                if (granted <= contents.size()) {
                    granted = lowestMark() + contents.capacity;
                }
                yield granted > contents.size();
            }
        };
    }

    private long lowestMark() {
        final List<Mark> marks = new ArrayList<>(passing);
        marks.addAll(contents.named.values());
        return marks.stream().mapToLong(Mark::at).min().orElse(Math.max(0, contents.size() + 1 - contents.capacity));
    }

    /** To wait for room is to be interrupted, in a program of one thread that is interrupted already. */
    private void makeRoom() {
        if (!hasRoom()) {
            throw contents.whenFull == WhenFull.FAIL
                    ? new Refused(
                            StoreFullException.class, "'" + Contents.NAME + "' is full", "for " + contents.capacity)
                    : new Refused(RodaException.class, "interrupted", "'" + Contents.NAME + "'", "waited for");
        }
    }

    void push(final Event event) {
        checkWritable();
        makeRoom();
        write(event);
    }

    boolean tryPush(final Event event) {
        checkWritable();
        if (!hasRoom()) {
            return false;
        }
        write(event);
        return true;
    }

    /** A push in the middle of which the process dies; if there is no room it doesn't even begin. */
    boolean dieInPush() {
        checkWritable();
        if (!hasRoom()) {
            return false;
        }
        contents.takeSlot();
        return true;
    }

    private void write(final Event event) {
        contents.takeSlot();
        if (event.text().equals(Event.LONG_TEXT)) {
            throw new Refused(IllegalArgumentException.class, "'text'", Event.LONG_TEXT);
        }
        contents.publish(event);
    }

    /** The event is what has been written to the flyweight, of nothing but zeros at first. */
    void claim(final Event event) {
        if (claimed == null) {
            checkWritable();
            makeRoom();
            contents.takeSlot();
        }
        checkOpen();
        claimed = event;
    }

    void publish() {
        if (claimed == null) {
            throw new Refused(IllegalStateException.class, "'" + Contents.NAME + "'", "no claimed record");
        }
        checkOpen();
        contents.publish(claimed);
        claimed = null;
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
