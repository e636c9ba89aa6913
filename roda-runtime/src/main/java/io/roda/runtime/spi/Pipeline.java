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
    private final StoreMemory memory;
    private final Room room;
    private final AbandonedReaders abandoned = new AbandonedReaders();
    private final int outputLength;

    /** The sequence of the next result, as of the beginning of the batch. */
    private long produced;

    /** Where the first result of this batch went, where the next one goes, and where there is no room any more. */
    private long firstAddress;

    private long nextAddress;
    private long endAddress;

    /** Keeps the state between two stores in files; otherwise null. */
    private Resumption resumption;

    /** What was found of the pipeline's state, while inputs are replayed that some of it has seen; otherwise null. */
    private RestoredState restored;

    /** Takes results that are there already; null once there are none. */
    private Rehearsal rehearsal;

    private volatile long late;

    /** The state of the pipeline's partitions. */
    protected final PartitionTable partitions;

    /**
     * Connects two stores.
     *
     * @param name the pipeline's name
     * @param input reads what is to be processed
     * @param output where results go
     * @param partitions the state of its partitions
     * @throws IllegalStateException if the output store has another writer, or the input reader is closed or, in a ring that
     *     waits for it, another pipeline's
     * @throws IllegalArgumentException if the output store is the input, or what that follows from
     */
    @SuppressWarnings("this-escape") // the store asks whether this is at work, and nothing more
    Pipeline(final String name, final RecordReader input, final RecordStore output, final PartitionTable partitions) {
        super(name, input);
        output.writtenBy(this, input.store());
        try {
            input().take();
        } catch (RuntimeException | Error e) {
            output.notWritten();
            throw e;
        }
        this.output = output;
        this.memory = output.memory();
        this.room = output.room();
        this.outputLength = memory.length;
        this.produced = output.nextSequence();
        this.partitions = partitions;
    }

    /**
     * Takes up what a pipeline left between two stores in files, or fixes where it starts.
     *
     * @param pipeline the pipeline, new
     * @param <P> its type
     * @return the same
     * @throws io.roda.runtime.CorruptStoreException if the file with its state is damaged
     * @throws io.roda.runtime.StateMismatchException if that is the state of another pipeline, or between other stores
     */
    protected static <P extends Pipeline> P resume(final P pipeline) {
        ((Pipeline) pipeline).resume();
        return pipeline;
    }

    private void resume() {
        try {
            if (output.file() == null || input().store().file() == null) {
                checkInput();
                return;
            }
            resumption = new Resumption(name(), input(), output, partitions, key(), position());
        } catch (RuntimeException | Error e) {
            output.notWritten();
            input().leave();
            throw e;
        }
        if (resumption.restored() != null) {
            restored = resumption.restored();
            rehearsal = new Rehearsal(name(), output);
            startFrom(restored.from());
            catchUp();
        }
    }

    /** What comes anew at every start must not go to a store that keeps it. */
    private void checkInput() {
        final RecordStore source = input().store();
        if (output.file() != null && source.file() == null && source.isReproduced()) {
            throw new IllegalStateException("pipeline '" + name() + "' writes store '" + output.name()
                    + "' in a file from store '" + source.name()
                    + "' in memory, which another pipeline fills again at every start; put that in a file, too");
        }
    }

    /**
     * How many inputs came so late that their bucket of time wasn't kept any more, and were left out: they changed no
     * state and have no result. Any thread.
     *
     * @return the number of such inputs in whole batches, since the pipeline first started; 0 where all buckets are kept
     */
    public final long late() {
        return late;
    }

    /** Ends what is behind. */
    private void catchUp() {
        if (restored != null && position() >= restored.inputPosition()) {
            produced = restored.outputPosition();
            partitions.restoreLate(restored.late());
            late = restored.late();
            restored = null;
        }
        if (restored == null && rehearsal != null && produced >= output.nextSequence()) {
            rehearsal = null;
        }
    }

    /**
     * Goes once more through inputs that came between the copies of some partitions' state and of others': a step is made
     * only for those whose state {@link #isAhead} doesn't say to be ahead. Without keys there is one state, ahead of all
     * of them.
     *
     * @param from the first sequence
     * @param to the sequence after the last
     */
    protected void replay(final long from, final long to) {}

    /**
     * Whether a partition's state, as it was restored, already holds what an input makes of it.
     *
     * @param partition the partition's address
     * @param at the input's sequence
     * @return whether its step is behind it
     */
    protected final boolean isAhead(final long partition, final long at) {
        return restored.isAhead(partition, at);
    }

    /**
     * The hash under which a partition is found.
     *
     * @param partition the partition's address
     * @return the hash of its key, but for a part that follows time
     */
    protected long hash(final long partition) {
        return 0;
    }

    /**
     * Where the next result goes.
     *
     * @return the address of the next record of the output store
     * @throws StoreFullException if there is no room
     */
    protected final long outputAddress() {
        final long address = nextAddress;
        return address < endAddress ? address : addressElsewhere();
    }

    private long addressElsewhere() {
        if (rehearsal == null) {
            throw new StoreFullException(output.name(), memory.slots);
        }
        return restored == null ? rehearsal.address(producedByNow()) : rehearsal.address();
    }

    /** Keeps the record at {@link #outputAddress()}; the end of the batch publishes it. */
    protected final void produced() {
        nextAddress += outputLength;
    }

    private long producedByNow() {
        return produced + (nextAddress - firstAddress) / outputLength;
    }

    /**
     * The bucket of time that a partition is in.
     *
     * @param partition the partition's address
     * @return the part of its key that follows time; anything where none does
     */
    protected long bucket(final long partition) {
        return 0;
    }

    /**
     * Whether a partition that was restored can be used: whatever it refers to is there.
     *
     * @param partition the partition's address
     * @param end the sequence after the last input that it can have seen
     * @return whether it can
     */
    protected boolean isSound(final long partition, final long end) {
        return true;
    }

    /** What this pipeline's partitions are taken up by. */
    private EntryKey key() {
        return new EntryKey() {
            @Override
            public long hash(final long entry) {
                return Pipeline.this.hash(entry);
            }

            @Override
            public long bucket(final long entry) {
                return Pipeline.this.bucket(entry);
            }

            @Override
            public boolean isSound(final long entry, final long end) {
                return Pipeline.this.isSound(entry, end);
            }
        };
    }

    @Override
    final boolean isWide() {
        return partitions.isWide();
    }

    @Override
    protected final void lookAhead(final int count) {
        partitions.lookAhead(hashes, count);
    }

    /** An input has one result at the most. Where a store is full that doesn't wait, the first result too many says so. */
    @Override
    final int reserve(final int inputs) {
        if (output.isClosed()) {
            input().leave();
            output.checkOpen();
        }
        output.forcing().check();
        place(0, 0);
        if (restored != null) {
            return (int) Math.min(inputs, restored.inputPosition() - position());
        }
        if (rehearsal != null) {
            return (int) Math.min(inputs, output.nextSequence() - produced);
        }
        if (resumption == null) {
            checkInput();
        }
        if (!memory.ring) {
            place(memory.nextAddress(produced), memory.slots - produced);
            return inputs;
        }
        final int free = room.reserve(produced, (int) Math.min(inputs, memory.slotsToEnd(produced)));
        place(memory.nextAddress(produced), free);
        if (free > 0) {
            abandoned.done();
        } else {
            abandoned.find();
        }
        return free;
    }

    /** Says where the results of a batch go, and for how many there is room; for none they go elsewhere. */
    private void place(final long address, final long room) {
        firstAddress = address;
        nextAddress = address;
        endAddress = address + room * outputLength;
    }

    @Override
    final void run(final long from, final long to) throws Throwable {
        if (restored != null) {
            replay(from, to);
        } else {
            super.run(from, to);
            if (rehearsal != null) {
                rehearsal.compare(producedByNow());
            }
        }
    }

    @Override
    final void publish(final boolean whole) {
        produced = producedByNow();
        firstAddress = nextAddress;
        if (restored == null && late != partitions.late()) {
            late = partitions.late();
        }
        if (rehearsal != null) {
            return;
        }
        if (produced != output.nextSequence()) {
            output.publishUpTo(produced);
        }
        if (whole) {
            room.settle(produced);
        }
    }

    @Override
    final boolean afterwards() {
        if (resumption == null || isCutOff()) {
            return false;
        }
        if (rehearsal != null) {
            catchUp();
            return false;
        }
        return resumption.work(position(), produced);
    }

    @Override
    final void finish() {
        if (resumption != null && rehearsal == null && !isCutOff()) {
            resumption.finish(position(), produced);
        }
    }

    /** Whether a store is closed, whose file may be somebody else's by now: with the cursors that an input has in it. */
    private boolean isCutOff() {
        return output.isClosed() || input().store().isClosed();
    }

    @Override
    final void ended() {
        if (output.isClosed()) {
            output.close();
        }
    }
}
