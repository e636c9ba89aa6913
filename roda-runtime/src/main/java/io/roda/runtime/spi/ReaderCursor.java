package io.roda.runtime.spi;

import io.roda.runtime.LappedException;
import io.roda.runtime.StoreClosedException;
import java.lang.ref.Cleaner.Cleanable;
import java.time.Duration;

/**
 * Where a reader stands, and how it moves on: the part of {@link RecordReader} that doesn't depend on what is handed out.
 */
abstract class ReaderCursor implements AutoCloseable {
    final RecordStore store;
    final StoreMemory memory;
    final StructView cursor;

    /** Where records lie that aren't in a ring. */
    final long first;

    final int length;

    final RingCopies copies;
    private final String name;
    final ReaderGate gate;
    private final Cleanable leaving;
    long position;
    long published;
    boolean onRecord;
    boolean closed;
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
    ReaderCursor(final RecordStore store, final String name, final StructView cursor) {
        store.checkOpen();
        this.store = store;
        this.memory = store.memory();
        this.cursor = cursor;
        this.first = memory.offset(0);
        this.length = memory.length;
        this.name = name;
        this.copies = memory.ring ? new RingCopies(memory, cursor.region()) : null;
        final Gate entered =
                name == null ? store.readers().enter() : store.readers().enter(name);
        this.leaving = entered == null ? null : store.readers().leaveWith(this, entered, name);
        this.gate = entered == null ? null : new ReaderGate(entered, store, name != null);
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
            gate.read(sequence);
        }
        return true;
    }

    /** Needs no record before a sequence any more. */
    private void done(final long sequence) {
        if (gate != null) {
            gate.moveTo(sequence);
        }
    }

    final void read(final long sequence) {
        if (copies == null) {
            cursor.place(first + sequence * length);
        } else if (gate != null && gate.keeps(sequence)) {
            copies.placeKept(cursor, sequence);
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
        leaveRing();
        if (gate != null) {
            gate.startFrom(sequence);
        }
    }

    /** Has the cursor show what it shows though the gate will be moved. */
    final void leaveRing() {
        if (copies != null) {
            copies.leave(cursor);
        }
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
        leaveRing();
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
        checkReaderOpen();
        if (gate != null) {
            refuseMore();
            handedOver = true;
        }
        return gate == null ? null : gate.gate();
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
    final boolean isPublished(final long sequence) {
        store.checkOpen();
        if (sequence < published) {
            return true;
        }
        checkReaderOpen();
        final long size = memory.published();
        published = size;
        return sequence < size;
    }

    final RecordStore store() {
        return store;
    }
}
