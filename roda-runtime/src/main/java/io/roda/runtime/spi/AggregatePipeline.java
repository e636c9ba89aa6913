package io.roda.runtime.spi;

/** The base of generated aggregates: a partition's state starts with how many inputs it has seen. */
public abstract class AggregatePipeline extends Pipeline {
    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @param partitions the state of its partitions
     */
    protected AggregatePipeline(
            final String name, final RecordReader input, final RecordStore output, final PartitionTable partitions) {
        super(name, input, output, partitions);
    }

    /**
     * Whether a partition has seen no input.
     *
     * @param partition its address
     * @return whether it is new
     */
    protected static boolean isNew(final long partition) {
        return getLong(partition) == 0;
    }

    /**
     * The index of the next input of a partition that is not new.
     *
     * <p>The number is stored doubled, and read in a way that lets the JIT prove it to be 1 or more. A reducer's branch
     * for index 0 then vanishes from the call, and with it the record that it allocates, which escape analysis could not
     * remove after merging it with the other branch's.
     *
     * @param partition its address
     * @return the index, 1 or more
     */
    protected static long index(final long partition) {
        return ((getLong(partition) - 2 & Long.MAX_VALUE) >> 1) + 1;
    }

    /**
     * Counts one input.
     *
     * @param partition the partition's address
     */
    protected static void count(final long partition) {
        putLong(partition, getLong(partition) + 2);
    }
}
