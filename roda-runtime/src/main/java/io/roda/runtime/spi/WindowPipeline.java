package io.roda.runtime.spi;

/**
 * The base of generated windows: a partition's state starts with how many inputs it has seen, from which all else
 * follows: where the ring of its last inputs stands, whether it is full, and whether a result is due.
 *
 * <p>Size and step are constants of the generated class, so that divisions by them become multiplications or masks.
 */
public abstract class WindowPipeline extends Pipeline {
    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @param partitions the state of its partitions
     */
    protected WindowPipeline(
            final String name, final RecordReader input, final RecordStore output, final PartitionTable partitions) {
        super(name, input, output, partitions);
    }

    /**
     * How many inputs a partition has seen.
     *
     * @param partition its address
     * @return the number of inputs, 0 or more
     */
    protected static long seen(final long partition) {
        return getLong(partition) & Long.MAX_VALUE;
    }

    /**
     * Counts one input.
     *
     * @param partition the partition's address
     * @param seen how many inputs it had seen before
     */
    protected static void count(final long partition, final long seen) {
        putLong(partition, seen + 1);
    }

    /**
     * The slot that the next input takes, which is that of the oldest once the ring is full.
     *
     * @param seen how many inputs came before
     * @param size how many inputs a window holds
     * @return from 0 to {@code size} - 1
     */
    protected static int nextSlot(final long seen, final int size) {
        return (int) (seen % size);
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
     * @param seen how many inputs came before
     * @param size how many inputs a window holds
     * @param every how many inputs lie between one result and the next
     * @return whether the reducer is to be called
     */
    protected static boolean isDue(final long seen, final int size, final int every) {
        final long sinceFull = seen - (size - 1);
        return sinceFull >= 0 && sinceFull % every == 0;
    }
}
