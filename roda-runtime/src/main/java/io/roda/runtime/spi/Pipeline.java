package io.roda.runtime.spi;

import io.roda.runtime.StoreFullException;

/**
 * The base of every generated pipeline: reads one store, keeps state per partition, and appends to another store of which
 * it is the one writer.
 *
 * <p>A pipeline is an Agrona agent, run by one thread at a time. What a batch produces is published once, at its end.
 */
public abstract class Pipeline extends BatchStage {
    private final RecordStore output;
    private final long capacity;
    private long produced;

    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @throws IllegalStateException if the output store has another writer
     * @throws IllegalArgumentException if input and output are the same store
     */
    Pipeline(final String name, final RecordReader input, final RecordStore output) {
        super(name, input);
        if (input.store() == output) {
            throw new IllegalArgumentException(
                    "pipeline '" + name + "' would feed itself: it reads and writes store '" + output.name() + "'");
        }
        output.writtenBy(name);
        this.output = output;
        this.capacity = output.capacity();
        this.produced = output.nextSequence();
    }

    /**
     * Where the next result goes.
     *
     * @return the address of the next record of the output store
     * @throws StoreFullException if there is no room
     */
    protected final long outputAddress() {
        final long next = produced;
        if (next >= capacity) {
            throw new StoreFullException(output.name(), capacity);
        }
        return output.address(next);
    }

    /** Keeps the record at {@link #outputAddress()}; the end of the batch publishes it. */
    protected final void produced() {
        produced++;
    }

    /**
     * Brings the slots where the next searches start into the cache.
     *
     * @param partitions the table to be searched
     * @param count how many hashes of keys there are in {@link #hashes}
     */
    protected final void lookAhead(final PartitionTable partitions, final int count) {
        lookedAt(partitions.lookAhead(hashes, count));
    }

    @Override
    final void checkOutput() {
        output.checkOpen();
    }

    @Override
    final void publish() {
        if (produced != output.nextSequence()) {
            output.publishUpTo(produced);
        }
    }
}
