package io.roda.runtime.spi;

/**
 * The base of generated windows: a partition's state starts with how many inputs it has seen, from which all else
 * follows: where the ring of its last inputs stands, whether it is full, and whether a result is due.
 *
 * <p>Size and step are constants of the generated class, so that divisions by them become multiplications or masks.
 *
 * <p>The ring of a window whose inputs are given to the reducer one by one holds {@link #keep what is kept of them}: where
 * they lie in the store, or copies if the store is a ring itself, which will write over them. The newest isn't among them
 * before the reducer has had it from where it is. So with the usual window, of two, there is one slot, and where the input
 * before lies can be loaded before it is known how many there were.
 */
public abstract class WindowPipeline extends Pipeline {
    /** Whether inputs that are kept stay where they are, and where the store's first one lies. */
    private final boolean inPlace;

    private final long inputs;

    private final MemoryRegion kept;

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
        final StoreMemory memory = input.store().memory();
        inPlace = isInPlace(memory);
        inputs = memory.address(0);
        kept = inPlace ? memory.region : partitions.region();
    }

    /**
     * The bytes of a partition, in which copies of inputs lie or, where inputs stay where they are, offsets of 8 bytes.
     *
     * @param input reads them
     * @param withCopies the bytes of a partition that holds copies of its last inputs
     * @param ring where in a partition the ring of those lies
     * @param size how many those are
     * @return the bytes, a multiple of 8
     */
    protected static int partitionLength(
            final RecordReader input, final int withCopies, final int ring, final int size) {
        return isInPlace(input.store().memory()) ? ring + size * Long.BYTES : withCopies;
    }

    private static boolean isInPlace(final StoreMemory inputs) {
        return !inputs.ring;
    }

    /**
     * Keeps an input for later.
     *
     * @param input the input's address
     * @param ring the address of the ring
     * @param slot the slot that the input takes
     * @param length the length of an input
     */
    protected final void keep(final long input, final long ring, final int slot, final int length) {
        if (inPlace) {
            putLong(ring + (long) slot * Long.BYTES, input - inputs);
        } else {
            copy(input, ring + (long) slot * length, length);
        }
    }

    /**
     * Where an input lies that was kept.
     *
     * @param ring the address of the ring
     * @param slot the input's slot
     * @param length the length of an input
     * @return the address of the input
     */
    protected final long kept(final long ring, final int slot, final int length) {
        return inPlace ? inputs + getLong(ring + (long) slot * Long.BYTES) : ring + (long) slot * length;
    }

    /**
     * The memory that inputs lie in that were kept.
     *
     * @return a region for flyweights
     */
    protected final MemoryRegion kept() {
        return kept;
    }

    /**
     * Whether a ring that was restored refers to inputs.
     *
     * @param ring the address of the ring
     * @param seen how many inputs the partition has seen
     * @param size how many the ring holds
     * @param end the sequence after the last input that there is
     * @param length the length of an input
     * @return whether all that were kept are inputs before that
     */
    protected final boolean areKept(
            final long ring, final long seen, final int size, final long end, final int length) {
        for (int slot = 0; inPlace && slot < Math.min(seen, size); slot++) {
            final long offset = getLong(ring + (long) slot * Long.BYTES);
            if (offset < 0 || offset % length != 0 || offset / length >= end) {
                return false;
            }
        }
        return true;
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
     * @param size how many inputs the ring holds
     * @return from 0 to {@code size} - 1
     */
    protected static int nextSlot(final long seen, final int size) {
        return (int) (seen % size);
    }

    /**
     * A slot of a full ring, counted from another.
     *
     * @param from the other slot
     * @param index how many slots further on, from 0 to {@code size}
     * @param size how many slots there are
     * @return the slot
     */
    protected static int slot(final int from, final int index, final int size) {
        final int slot = from + index;
        if ((size & (size - 1)) == 0) {
            return slot & (size - 1);
        }
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
