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
    /** So many records are polled before this asks for more than whether the consumer did something. */
    private static final int LONGEST_RUN = 64;

    /** After so many looks in a row that found little, the reader pauses before the next one. */
    private static final int NEAR_LOOKS = 4;

    /** Some 200 ns on x86: the writer pushes some 30 records. */
    private static final int PAUSES = 8;

    /** The gate of a named reader; null for others, whose gates are moved from run to run. */
    private final ReaderGate keptCursor;

    private boolean polling;
    private int nearLooks;

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
        this.keptCursor = name == null ? null : gate;
    }

    /**
     * Begins to poll a run of records that lie in a row: puts the cursor on the first of them, which it isn't moved past.
     *
     * @param limit how many at the most
     * @return how many, no more than a few dozen; 0 where there is none
     */
    protected final int run(final int limit) {
        final long sequence = position;
        if (limit <= 0 || !(polling ? isPublishedBehind(sequence) : isPublished(sequence))) {
            return 0;
        }
        polling = true;
        long run = Math.min(Math.min(limit, LONGEST_RUN), published - sequence);
        if (copies == null) {
            cursor.placeAt(memory.address(sequence));
        } else if (gate != null && gate.keepsPolled(sequence)) {
            final long inARow = copies.placeInRing(cursor, sequence);
            gate.pass(sequence);
            run = Math.min(run, Math.min(inARow, gate.longestRun()));
        } else {
            read(sequence);
            run = 1;
        }
        onRecord = true;
        return (int) run;
    }

    /**
     * Whether a record may be read that follows on some which this poll has read. Where that was so several times, and few
     * records each time, the reader is at the writer's heels, and every look takes the line of the published position, and
     * those of the records, from the writer's core. So the writer is let go ahead: see Giacomoni et al., <em>FastForward
     * for efficient pipeline parallelism</em> (2008), on temporal slipping.
     */
    private boolean isPublishedBehind(final long sequence) {
        if (sequence < published) {
            return isPublished(sequence);
        }
        if (nearLooks == NEAR_LOOKS) {
            for (int i = 0; i < PAUSES; i++) {
                Thread.onSpinWait();
            }
        }
        final boolean more = isPublished(sequence);
        nearLooks = more && published - sequence < LONGEST_RUN ? Math.min(nearLooks + 1, NEAR_LOOKS) : 0;
        return more;
    }

    /**
     * Where the first record of a run lies. The others follow in a row; what two threads that poll at once make of it must
     * not be read.
     *
     * @param records how many the run has
     * @return its address
     * @throws IllegalStateException if another thread has used the reader meanwhile
     */
    protected final long runAddress(final int records) {
        final long address = cursor.address();
        if (records > 1 && !memory.holds(address, records)) {
            throw new IllegalStateException(
                    "this reader of store '" + store.name() + "' was used by two threads at once; take one for each");
        }
        return address;
    }

    /**
     * Where the record after another one of the run lies; why a field says how far that is, see
     * {@link BatchStage#nextInput}.
     *
     * @param address the other's address
     * @return the next one's
     */
    protected final long nextInRun(final long address) {
        return address + length;
    }

    /**
     * Puts the flyweight of the cursor on a record of the run.
     *
     * @param view that flyweight, as the generated reader knows it: the JIT doesn't know that this class has the same
     * @param address where the record lies
     */
    protected static void show(final StructView view, final long address) {
        view.placeAt(address);
    }

    /**
     * Moves past a record of the run, wherever the cursor is by now.
     *
     * @param sequence the record's
     * @return whether the run goes on; not so once the consumer has moved the cursor, or anybody closed the reader or store
     */
    protected final boolean passed(final long sequence) {
        if (position != sequence || !onRecord || store.isKnownClosed()) {
            stopAfter(sequence);
            return false;
        }
        position = sequence + 1;
        return keptCursor == null || keep(sequence + 1);
    }

    /** Goes on behind a record whose consumer did something to this reader or its store. */
    private void stopAfter(final long sequence) {
        final boolean moved = position != sequence || !onRecord;
        position = sequence + 1;
        if (moved && mayMoveGate()) {
            gate.startFrom(position);
        }
    }

    /** Keeps the cursor of a named reader; the run goes on if it could. */
    private boolean keep(final long sequence) {
        final boolean open = mayMoveGate();
        if (open) {
            keptCursor.pass(sequence);
        }
        return open;
    }

    /** Whether there is a gate, whose place isn't another reader's by now. */
    private boolean mayMoveGate() {
        return gate != null && !closed && !store.isClosed();
    }

    /**
     * Ends polling, also where the consumer has thrown.
     *
     * @param from the sequence that it began at
     */
    protected final void polledFrom(final long from) {
        polling = false;
        if (position != from && mayMoveGate()) {
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
