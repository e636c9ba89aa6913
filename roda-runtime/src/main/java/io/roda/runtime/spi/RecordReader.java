package io.roda.runtime.spi;

import io.roda.runtime.LappedException;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.memory.Memory;
import java.lang.ref.Cleaner.Cleanable;
import java.time.Duration;

/**
 * The base of every generated reader: a cursor over the published records of one store.
 *
 * <p>A reader is confined to one thread; take another reader for another thread. The published position is loaded only
 * when the cursor has caught up with what it saw last.
 *
 * <p>A reader of a ring hands out copies of its own, so that no record changes under its eyes. The writer of a ring that
 * waits for readers waits until this one has read, is closed, or is reachable no more.
 *
 * <p>A named reader keeps its cursor in the store. A record is done when the reader moves on from it: by {@link #next()},
 * also one that finds none, by the return of a consumer that it was handed to, or by {@link #commit()}. Whoever opens the
 * reader again, in this process or after its death, begins with the first record that isn't done. So each record is
 * handled at least once.
 */
public abstract class RecordReader implements AutoCloseable {
    private final RecordStore store;
    private final StoreMemory memory;
    private final StructView cursor;

    /** Where records lie that aren't in a ring. */
    private final long first;

    private final int length;

    private final RingCopies copies;
    private final String name;
    private final Gate gate;
    private final Cleanable leaving;
    private long position;
    private long published;
    private long peeked;
    private boolean onRecord;
    private boolean closed;
    private boolean handedOver;

    /**
     * A cursor before the oldest record that will be there when it is read, or one that the store keeps.
     *
     * @param store the store to read
     * @param name the reader's name as {@link OpenStore#readerName} has checked it, or null for one without
     * @param cursor the flyweight that follows the cursor
     * @throws IllegalStateException if a reader of that name is open
     * @throws UnsupportedOperationException if the store is attached read-only
     */
    @SuppressWarnings("this-escape") // the store learns when it is unreachable, and calls nothing
    protected RecordReader(final RecordStore store, final String name, final StructView cursor) {
        store.checkOpen();
        this.store = store;
        this.memory = store.memory();
        this.cursor = cursor;
        this.first = memory.offset(0);
        this.length = memory.length;
        this.name = name;
        this.copies = memory.ring ? new RingCopies(memory, cursor.region()) : null;
        this.gate = name == null ? store.readers().enter() : store.readers().enter(name);
        this.leaving = gate == null ? null : store.readers().leaveWith(this, gate, name);
        this.position = gate == null ? memory.oldest() : gate.position();
    }

    /**
     * Moves to the next published record. Where there is none the cursor stays on the last record read.
     *
     * @return whether there was one
     * @throws LappedException if it was overwritten, in a ring; the cursor stays
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if the reader is closed
     */
    public final boolean next() {
        final long sequence = position;
        if (!isPublished(sequence)) {
            done(sequence);
            return false;
        }
        read(sequence);
        position = sequence + 1;
        onRecord = true;
        if (gate != null) {
            gate.moveTo(name == null ? sequence + 1 : sequence);
        }
        return true;
    }

    /** Needs no record before a sequence any more. */
    private void done(final long sequence) {
        if (gate != null) {
            gate.moveTo(sequence);
        }
    }

    private void read(final long sequence) {
        if (copies == null) {
            cursor.place(first + sequence * length);
        } else if (!copies.place(cursor, sequence, true)) {
            onRecord = false;
            throw store.lapped(sequence);
        }
    }

    /**
     * Waits until there is a next record.
     *
     * @param timeout how long at the most; zero or less only looks
     * @return whether {@link #next()} has one to move to; false if the time ran out or the thread was interrupted
     * @throws StoreClosedException if the store is closed, also meanwhile
     */
    public final boolean awaitNext(final Duration timeout) {
        final Waiting waiting = new Waiting(store.meanwhile());
        while (!isPublished(position)) {
            if (waiting.isOver(timeout) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            waiting.pass();
        }
        return true;
    }

    /**
     * The sequence that {@link #next()} will read, which is also how many records lie behind the cursor.
     *
     * @return 0 before the first record
     */
    public final long position() {
        return position;
    }

    /**
     * Puts the cursor before a record, so that {@link #next()} reads it; until then the cursor is on no record. In a ring
     * the record may be gone, which {@code next()} says.
     *
     * @param sequence from 0 to {@link #size()}
     * @throws IndexOutOfBoundsException if the sequence is out of that range; the cursor stays where it is
     * @throws StoreClosedException if the store is closed
     */
    public final void seek(final long sequence) {
        final long size = size();
        if (sequence < 0 || sequence > size) {
            throw new IndexOutOfBoundsException("can't seek sequence " + sequence + " in store '" + store.name()
                    + "', whose size is " + size + ": it must be from 0 to that");
        }
        checkReaderOpen();
        position = sequence;
        published = size;
        onRecord = false;
        done(sequence);
        Memory.fullFence();
    }

    /**
     * Puts the cursor before the oldest record that is there, if it is behind that: how a reader goes on that was lapped.
     * One that isn't behind stays on its record.
     *
     * @return how many records it skipped
     * @throws StoreClosedException if the store is closed
     */
    public final long seekToOldest() {
        final long from = position;
        final long oldest = oldest();
        checkReaderOpen();
        if (oldest > from) {
            seek(Math.min(oldest, size()));
        }
        return position - from;
    }

    /**
     * The oldest record that is there.
     *
     * @return its sequence, which is 0 but in a ring; {@link #size()} where there is none
     * @throws StoreClosedException if the store is closed
     */
    public final long oldest() {
        store.checkOpen();
        return memory.oldest();
    }

    /**
     * How many published records lie before the cursor.
     *
     * @return the number of records that {@link #next()} can read at once
     * @throws StoreClosedException if the store is closed
     */
    public final long available() {
        return size() - position;
    }

    /**
     * How many records the store has published.
     *
     * @return the sequence after the last one
     * @throws StoreClosedException if the store is closed
     */
    public final long size() {
        return store.size();
    }

    /**
     * Marks the record that the cursor is on as done: a named reader that is opened again begins after it.
     *
     * @throws IllegalStateException if this reader has no name, or is closed
     * @throws StoreClosedException if the store is closed
     */
    public final void commit() {
        if (name == null) {
            throw new IllegalStateException("a reader without a name keeps no cursor; take reader(name)");
        }
        store.checkOpen();
        checkReaderOpen();
        done(position);
    }

    /**
     * Closes the reader: the writer doesn't wait for it any more, unless it has a name. A named one keeps its cursor, and
     * may be opened again. Closing twice does nothing.
     */
    @Override
    public final void close() {
        if (!handedOver) {
            leave();
        }
    }

    /** Closes the reader, whoever has its gate. */
    final void leave() {
        refuseMore();
        if (leaving != null) {
            leaving.clean();
        }
    }

    private void refuseMore() {
        closed = true;
        published = 0;
        onRecord = false;
    }

    /**
     * Gives the gate to a pipeline or index for good. Nothing else must move it then, so a reader with a gate is used up.
     *
     * @return the gate, or null where there is none
     */
    final Gate handOver() {
        if (gate != null) {
            checkReaderOpen();
            refuseMore();
            handedOver = true;
        }
        return gate;
    }

    private void checkReaderOpen() {
        if (closed) {
            throw new IllegalStateException("this reader of store '" + store.name() + "' is "
                    + (handedOver ? "that of a pipeline or index since it was made from it" : "closed"));
        }
    }

    /**
     * Whether a record may be read. Whoever asks has read the cursor once and places the flyweight there, so that even a
     * reader that is wrongly used on two threads shows no record before it is published.
     */
    private boolean isPublished(final long sequence) {
        store.checkOpen();
        if (sequence < published) {
            return true;
        }
        checkReaderOpen();
        final long size = memory.published();
        published = size;
        return sequence < size;
    }

    /**
     * Places the flyweight of the cursor on the next record, without moving past it.
     *
     * @return whether there is one
     */
    protected final boolean peek() {
        final long sequence = position;
        if (!isPublished(sequence)) {
            return false;
        }
        read(sequence);
        peeked = sequence;
        onRecord = true;
        return true;
    }

    /** Moves past the record that {@link #peek()} placed the flyweight on, wherever the cursor is by now. */
    protected final void skip() {
        position = peeked + 1;
        if (gate != null && !closed && !store.isClosed()) { // by the consumer; the place may be another reader's by now
            gate.moveTo(position);
        }
    }

    /**
     * Whether the cursor is on a record.
     *
     * @return false before the first {@link #next()} and after {@link #seek}
     */
    protected final boolean onRecord() {
        store.checkOpen();
        return onRecord;
    }

    /**
     * Places a flyweight on any published record that is there.
     *
     * @param view the flyweight
     * @param sequence the record's sequence
     * @return whether there is such a record
     */
    protected final boolean placeAt(final StructView view, final long sequence) {
        final long size = size();
        if (sequence < 0 || sequence >= size) {
            return false;
        }
        if (copies != null) {
            return copies.place(view, sequence, false);
        }
        view.place(first + sequence * length);
        return true;
    }

    /**
     * Places a flyweight on the latest published record.
     *
     * @param view the flyweight
     * @return whether there is one
     */
    protected final boolean placeLast(final StructView view) {
        long last = size() - 1;
        boolean placed = placeAt(view, last);
        while (!placed && size() - 1 > last) { // it was overwritten, and there is a later one
            last = size() - 1;
            placed = placeAt(view, last);
        }
        return placed;
    }

    /**
     * Places a window over published records.
     *
     * @param window the window
     * @param from the sequence of its first record
     * @param size how many records it holds
     * @return whether all of them are published, and there
     * @throws IllegalArgumentException if the size isn't at least 1
     */
    protected final boolean placeWindow(final RecordWindow window, final long from, final int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a window holds at least 1 record, not " + size);
        }
        final long end = size();
        if (from < 0 || from > end - size) {
            return false;
        }
        if (copies != null) {
            return copies.place(window, from, size);
        }
        window.place(memory.offset(from), size, memory.offset(end));
        return true;
    }

    final RecordStore store() {
        return store;
    }
}
