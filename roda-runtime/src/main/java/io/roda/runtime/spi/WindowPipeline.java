package io.roda.runtime.spi;

/** The base of generated windows: a partition's state starts with where the ring of its last inputs stands. */
public abstract class WindowPipeline extends Pipeline {
    /** The bytes of state before the key. */
    protected static final int HEADER_LENGTH = 16;

    private static final int FILLED = 0;
    private static final int NEXT = 4;
    private static final int UNTIL_DUE = 8;

    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     */
    protected WindowPipeline(final String name, final RecordReader input, final RecordStore output) {
        super(name, input, output);
    }

    /**
     * The slot that the next input takes, which is that of the oldest once the ring is full.
     *
     * @param partition the partition's address
     * @return from 0 to the window's size - 1
     */
    protected static int nextSlot(final long partition) {
        return getInt(partition + NEXT);
    }

    /**
     * A slot of a full ring.
     *
     * @param newest the slot of the newest input
     * @param index 0 for the oldest input, {@code size} - 1 for the newest
     * @param size how many inputs a window holds
     * @return the slot
     */
    protected static int slot(final int newest, final int index, final int size) {
        final int slot = newest + 1 + index;
        return slot >= size ? slot - size : slot;
    }

    /**
     * Whether with one more input the window is full and a result is due.
     *
     * @param partition the partition's address
     * @param size how many inputs a window holds
     * @return whether the reducer is to be called
     */
    protected static boolean isDue(final long partition, final int size) {
        return getInt(partition + FILLED) >= size - 1 && getInt(partition + UNTIL_DUE) == 0;
    }

    /**
     * Counts one input, whether a result was due or not.
     *
     * @param partition the partition's address
     * @param size how many inputs a window holds
     * @param every how many inputs lie between one result and the next
     */
    protected static void count(final long partition, final int size, final int every) {
        final int next = getInt(partition + NEXT) + 1;
        putInt(partition + NEXT, next == size ? 0 : next);
        final int filled = getInt(partition + FILLED);
        if (filled < size - 1) {
            putInt(partition + FILLED, filled + 1);
        } else {
            final int untilDue = getInt(partition + UNTIL_DUE);
            putInt(partition + UNTIL_DUE, untilDue == 0 ? every - 1 : untilDue - 1);
        }
    }
}
