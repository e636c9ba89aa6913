package io.roda.runtime.spi;

/**
 * The base of every generated reader: a cursor over the published records of one store.
 *
 * <p>A reader is confined to one thread; take another reader for another thread. The published position is loaded only
 * when the cursor has caught up with what it saw last.
 *
 * <p>A reader of a ring hands out copies of its own, so that no record changes under its eyes; where the writer waits for
 * it, it polls records where they lie, one after the other. The writer of a ring that waits for readers waits until this one
 * has read, is closed, or is reachable no more.
 *
 * <p>A named reader keeps its cursor in the store. A record is done when the reader moves on from it: by {@link #next()},
 * also one that finds none, by the return of a consumer that it was handed to, or by {@link #commit()}. Whoever opens the
 * reader again, in this process or after its death, begins with the first record that isn't done. So each record is
 * handled at least once.
 */
public abstract class RecordReader extends ReaderCursor {
    /**
     * A cursor before the oldest record that will be there when it is read, or one that the store keeps.
     *
     * @param store the store to read
     * @param name the reader's name as {@link OpenStore#readerName} has checked it, or null for one without
     * @param cursor the flyweight that follows the cursor
     * @throws IllegalStateException if a reader of that name is open
     * @throws UnsupportedOperationException if the store is attached read-only
     */
    protected RecordReader(final RecordStore store, final String name, final StructView cursor) {
        super(store, name, cursor);
    }

    /**
     * Begins to poll a run of records that lie in a row: puts the cursor on the first of them, which it isn't moved past.
     *
     * @param limit how many at the most
     * @return how many; 0 where there is none
     */
    protected final int run(final int limit) {
        final long sequence = position;
        if (limit <= 0 || !isPublished(sequence)) {
            return 0;
        }
        long run = Math.min(limit, Math.min(published - sequence, memory.slotsToEnd(sequence)));
        if (copies == null) {
            cursor.placeAt(memory.address(sequence));
        } else if (gate != null && gate.keepsPolled(sequence)) {
            copies.placeInRing(cursor, sequence);
        } else {
            read(sequence);
            run = 1;
        }
        onRecord = true;
        return (int) run;
    }

    /**
     * Where the first record of a run lies.
     *
     * @return its address
     */
    protected final long runAddress() {
        return cursor.address();
    }

    /**
     * Puts the flyweight of the cursor on a record of the run.
     *
     * @param address where it lies
     */
    protected final void show(final long address) {
        cursor.placeAt(address);
    }

    /**
     * Moves past a record of the run, wherever the cursor is by now.
     *
     * @param sequence the record's
     * @return whether the run goes on; not so once the consumer has moved the cursor, or anybody closed the reader or store
     */
    protected final boolean passed(final long sequence) {
        final boolean here = position == sequence && onRecord;
        position = sequence + 1;
        if (closed || store.isClosed()) { // the gate's place may be another reader's by now
            return false;
        }
        if (gate != null) {
            if (here) {
                gate.polled(sequence);
            } else {
                gate.startFrom(position);
            }
        }
        return here;
    }

    /**
     * Ends polling, also where the consumer has thrown.
     *
     * @param records how many it took
     */
    protected final void polled(final int records) {
        if (gate != null && records > 0 && !closed && !store.isClosed()) {
            leaveRing();
            gate.pass(position);
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
}
