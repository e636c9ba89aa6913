package io.roda.runtime.spi;

import io.roda.runtime.StoreClosedException;

/**
 * The base of every generated reader: a cursor over the published records of one store.
 *
 * <p>A reader is confined to one thread; take another reader for another thread. The published position is loaded only
 * when the cursor has caught up with what it saw last.
 */
public abstract class RecordReader {
    private final RecordStore store;
    private final StructView cursor;
    private long position;
    private long published;
    private long peeked;
    private boolean onRecord;

    /**
     * A cursor before the first record.
     *
     * @param store the store to read
     * @param cursor the flyweight that follows the cursor
     */
    protected RecordReader(final RecordStore store, final StructView cursor) {
        store.checkOpen();
        this.store = store;
        this.cursor = cursor;
    }

    /**
     * Moves to the next published record. Where there is none the cursor stays on the last record read.
     *
     * @return whether there was one
     * @throws StoreClosedException if the store is closed
     */
    public final boolean next() {
        final long sequence = position;
        if (!isPublished(sequence)) {
            return false;
        }
        cursor.place(store.offset(sequence));
        position = sequence + 1;
        onRecord = true;
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
     * Puts the cursor before a record, so that {@link #next()} reads it; until then the cursor is on no record.
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
        position = sequence;
        published = size;
        onRecord = false;
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
     * Whether a record lies before the cursor.
     *
     * @return whether {@link #next()} would move
     */
    protected final boolean hasNext() {
        return isPublished(position);
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
        final long size = store.published();
        published = size;
        return sequence < size;
    }

    /** Places the flyweight of the cursor on the next record, without moving past it. */
    protected final void peek() {
        final long sequence = position;
        if (!isPublished(sequence)) {
            throw new IllegalStateException("no record " + sequence + " in store '" + store.name()
                    + "'; its reader was moved by another thread");
        }
        cursor.place(store.offset(sequence));
        peeked = sequence;
        onRecord = true;
    }

    /** Moves past the record that {@link #peek()} placed the flyweight on, wherever the cursor is by now. */
    protected final void skip() {
        position = peeked + 1;
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
     * Places a flyweight on any published record.
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
        view.place(store.offset(sequence));
        return true;
    }

    /**
     * Places a flyweight on the latest published record.
     *
     * @param view the flyweight
     * @return whether there is one
     */
    protected final boolean placeLast(final StructView view) {
        return placeAt(view, size() - 1);
    }

    /**
     * Places a window over published records.
     *
     * @param window the window
     * @param from the sequence of its first record
     * @param size how many records it holds
     * @return whether all of them are published
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
        window.place(store.offset(from), size, store.offset(end));
        return true;
    }

    final RecordStore store() {
        return store;
    }
}
