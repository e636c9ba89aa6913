package io.roda.runtime.spi;

/**
 * The base of every generated window: consecutive records, oldest first, read where they lie or,
 * of a ring, in a copy.
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

    /** Where published records end. A window that is wrongly used on two threads still shows none beyond. */
    private long end;

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

    /** Makes this window one over other memory. */
    final void moveTo(final MemoryRegion region) {
        if (view.region() != region) {
            view.moveTo(region);
        }
    }

    /** Places the window on consecutive records, in front of where published ones end. */
    final void place(final long offset, final int records, final long published) {
        place(offset, 0, records, published);
    }

    /** Places the window on a ring of records that a generated loop has filled. */
    final void placeAt(final long ring, final int oldest, final int records) {
        place(view.offsetOf(ring), oldest, records, Long.MAX_VALUE);
    }

    private void place(final long offset, final int oldest, final int records, final long limit) {
        end = limit;
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
        final long offset = start + (long) slot * recordLength;
        if (offset > end - recordLength) {
            throw new IllegalStateException("the window was moved by another thread");
        }
        view.place(offset);
    }
}
