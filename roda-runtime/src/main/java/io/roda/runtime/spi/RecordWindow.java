package io.roda.runtime.spi;

/**
 * The base of every generated window: consecutive records, oldest first, read where they lie.
 *
 * <p>The records lie in a run of slots which may wrap, as those of a keyed window do. A window is confined to one thread
 * and valid until whoever handed it out moves on.
 */
public abstract class RecordWindow {
    private final StructView view;
    private final int recordLength;
    private long start;
    private int first;
    private int slots;
    private int size;

    /**
     * A window that is on no records yet.
     *
     * @param view the flyweight that {@code view(i)} hands out
     * @param recordLength the length of a record in bytes
     */
    protected RecordWindow(final StructView view, final int recordLength) {
        this.view = view;
        this.recordLength = recordLength;
    }

    /**
     * How many records the window holds.
     *
     * @return the number of records
     */
    public final int size() {
        return size;
    }

    /** Places the window on consecutive records. */
    final void place(final long offset, final int records) {
        place(offset, 0, records);
    }

    /** Places the window on a ring of records that a generated loop has filled. */
    final void placeAt(final long ring, final int oldest, final int records) {
        place(view.offsetOf(ring), oldest, records);
    }

    private void place(final long offset, final int oldest, final int records) {
        start = offset;
        first = oldest;
        slots = records;
        size = records;
    }

    /**
     * Moves the flyweight of this window.
     *
     * @param index a record of this window, 0 for the oldest
     * @throws IndexOutOfBoundsException if there is no such record
     */
    protected final void placeView(final int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " in a window of " + size + " records");
        }
        int slot = first + index;
        if (slot >= slots) {
            slot -= slots;
        }
        view.place(start + (long) slot * recordLength);
    }
}
